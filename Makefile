# Needs a JDK 25 and nothing else: .mvn/find-jdk finds it, ./mvnw brings Maven.
.DEFAULT_GOAL := help
.PHONY: help run match load scale test format package native mutation benchmark clean

JDK      = JAVA_HOME="$$(sh .mvn/find-jdk)" && export JAVA_HOME
MVN      = $(JDK) && ./mvnw -B
# Quick to start, small, and quiet about what the local servers do with the JDK's internals.
JVM      = -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto --add-opens java.base/java.lang=ALL-UNNAMED \
           --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
PITEST   = 1.30.1
PACKAGED = target/packaged
SOURCES  = $(shell find pom.xml functions shared infra -name target -prune -o -type f \
           \( -name pom.xml -o -path '*/src/main/*' -o -path 'infra/commerce/*' -o -path 'infra/dynamics/*' \) -print)

help: ## shows this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

run: $(PACKAGED) ## runs everything here and plays the stories (ONCE=1 ends then, LOCALSTACK=1 uses Docker, PORT=8080)
	@$(JDK) && exec "$$JAVA_HOME/bin/java" $(JVM) -cp "infra/local/target/classes:$$(cat infra/local/target/run.classpath)" \
		io.commercebridge.local.LocalRun .

match: $(PACKAGED) ## pairs customers that both systems have: a dry run, then ACCEPT=<file>; SETTINGS=<folder with .env>
	@$(JDK) && root="$$PWD" && cd "$${SETTINGS:-.}" && exec "$$JAVA_HOME/bin/java" \
		-jar "$$root/infra/commands/target/quarkus-app/quarkus-run.jar" match \
		"root=$$root" "out=target/match/proposals.csv" "accept=$$ACCEPT"

load: $(PACKAGED) ## first load of the catalogue: DRY=1 shows it, then it goes on where it stopped; AGAIN=1 CONCURRENCY= PROGRESS= SETTINGS=
	@$(JDK) && root="$$PWD" && cd "$${SETTINGS:-.}" && exec "$$JAVA_HOME/bin/java" -Xmx512m \
		-jar "$$root/infra/commands/target/quarkus-app/quarkus-run.jar" load \
		"root=$$root" "dry=$$DRY" "again=$$AGAIN" "concurrency=$$CONCURRENCY" "progress=$$PROGRESS"

scale: ## starts both systems with a large catalogue for make load SETTINGS=infra/commands/target/scale (PRODUCTS=20000)
	@$(MVN) -q test-compile dependency:build-classpath -Dmdep.outputFile=target/scale.classpath -Dmdep.includeScope=test \
		-pl infra/commands -am -Dspotless.check.skip=true -Dcheckstyle.skip=true
	@$(JDK) && exec "$$JAVA_HOME/bin/java" -cp "infra/commands/target/test-classes:$$(cat infra/commands/target/scale.classpath)" \
		io.commercebridge.commands.load.ScaleWorld "$${PRODUCTS:-20000}" infra/commands/target/scale

test: ## builds, checks format, budgets and rules, runs every test
	@$(MVN) verify

format: ## formats the code
	@$(MVN) -q spotless:apply

package: $(PACKAGED) ## builds functions/*/target/function.zip, only if something changed

native: ## builds native zips (GraalVM 25, or Docker with NATIVE=-Dquarkus.native.container-build=true)
	@$(MVN) -q package -Dnative -Dmaven.test.skip=true $(NATIVE)

mutation: ## mutates mapping, pipeline and correlations; fails where tests notice less than 80 %
	@$(MVN) test-compile org.pitest:pitest-maven:$(PITEST):mutationCoverage -pl shared/platform -am

benchmark: ## counts requests and DynamoDB units an event, of every flow, and prints them as a table
	@rm -f functions/*/target/counts.tsv
	@$(MVN) -q test -Dgroups=counts -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip -Dcheckstyle.skip
	@awk -F '\t' 'BEGIN { printf "%-11s %-44s %7s %8s %8s %7s %7s\n", "flow", "what", "events", "SAP", "Dynamics", "reads", "writes" } \
		{ printf "%-11s %-44s %7s %8s %8s %7s %7s\n", $$1, $$2, $$3, $$4, $$5, $$6, $$7 } \
		END { print "requests to SAP and to Dynamics, read and write units of DynamoDB: per event" }' functions/*/target/counts.tsv

clean: ## deletes what was built
	@$(MVN) -q clean
	@rm -f $(PACKAGED)

export PRODUCTS ONCE LOCALSTACK PORT ACCEPT SETTINGS DRY AGAIN CONCURRENCY PROGRESS

$(PACKAGED): $(SOURCES)
	@echo "Building what has changed ..."
	@$(MVN) -q package -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcheckstyle.skip=true
	@mkdir -p target && touch $@
