package io.commercebridge.commands.load;

import io.commercebridge.commands.Arguments;
import io.commercebridge.commands.Command;
import io.commercebridge.commands.Refusal;
import io.commercebridge.commands.load.book.Book;
import io.commercebridge.commands.load.book.BookFile;
import io.commercebridge.commands.load.dry.Differences;
import io.commercebridge.commands.load.page.PageWork;
import io.commercebridge.commands.load.told.Bar;
import io.commercebridge.commands.load.told.DifferencesReport;
import io.commercebridge.commands.load.told.Report;
import jakarta.inject.Singleton;

/** Brings the whole catalogue to the shop through the catalogue flow; with {@code dry=1}, shows what that would change. */
@Singleton
final class LoadCommand implements Command {
    private final LoadSource source;
    private final Works works;
    private final Environment environment;
    private final Console console;

    LoadCommand(LoadSource source, Works works, Environment environment, Console console) {
        this.source = source;
        this.works = works;
        this.environment = environment;
        this.console = console;
    }

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String usage() {
        return """
                load dry=1                  reads the catalogue and says what a load would change; writes nothing
                load                        loads families, products, prices and stock; run again, it goes on
                  again=1                   starts over, whatever has been done
                  concurrency=<1 to 32>     pages handled side by side, 4 unless said otherwise
                  progress=<file>           where progress is kept, target/load/<organisation>.progress otherwise
                  report=<file>             where the report goes, target/load/report.txt otherwise""";
    }

    @Override
    public int run(Arguments arguments) {
        LoadOptions options = LoadOptions.of(arguments, environment.organisation());
        return options.dry() ? compare(options) : load(options);
    }

    private int load(LoadOptions options) {
        if (environment.isDry()) {
            throw new Refusal("BRIDGE_DRY_RUN is on, so nothing would be written: DRY=1 says what a load would change");
        }
        try (BookFile file = BookFile.open(options.progress())) {
            if (options.again()) {
                file.forget();
            }
            Book book = Book.in(file, environment.identity());
            Bar bar = console.bar();
            Report report = new Report("Load" + (book.isResumed() ? ", begun earlier and gone on with" : ""));
            try {
                walk(book, works.delivering(bar, Pause::really), bar, options);
            } finally {
                finish(book, report, options);
            }
            return code(book);
        }
    }

    private int compare(LoadOptions options) {
        Book book = Book.unwritten(environment.identity());
        Bar bar = console.bar();
        Differences differences = new Differences();
        walk(book, works.comparing(bar, differences), bar, options);
        Report report = new Report("Dry run: nothing was written");
        steps(book, report);
        DifferencesReport.tell(differences, report);
        console.tell(report, options.report());
        return code(book);
    }

    private void walk(Book book, PageWork work, Bar bar, LoadOptions options) {
        Step.Means means = new Step.Means(work, options.concurrency(), bar, console.meter());
        source.steps().forEach(step -> step.run(book.step(step.name()), means));
    }

    private void finish(Book book, Report report, LoadOptions options) {
        steps(book, report);
        console.tell(report, options.report());
    }

    private void steps(Book book, Report report) {
        source.steps().forEach(step -> report.step(step.name(), book.step(step.name())));
    }

    private int code(Book book) {
        boolean well = source.steps().stream()
                .map(step -> book.step(step.name()).tally())
                .allMatch(tally -> tally.troubles() == 0);
        return well ? 0 : 1;
    }
}
