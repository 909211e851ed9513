package io.commercebridge.platform.dynamics.context;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.dynamics.context.AttributeValue.RecordValue;
import io.commercebridge.platform.dynamics.context.AttributeValue.Reference;
import io.commercebridge.platform.dynamics.context.AttributeValue.Text;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What Dataverse tells a webhook about one operation on one row. Complete unless the body was cut at 256 KB, in which
 * case parameters, images and parent are empty.
 *
 * <p>See Microsoft's "Use webhooks" and "RemoteExecutionContext class". Ids are absent where the sender has none.
 *
 * @param operationId the asynchronous job, or the request of a synchronous step; repeated when the platform tries again
 * @param messageName for example {@code Update}; a change of state is an Update as well
 * @param depth 1 for a plain write, more for one that another plug-in or workflow made
 * @param mode 0 synchronous, 1 asynchronous
 * @param stage 40 after the operation, 30 for the operation itself in a parent
 * @param primaryEntityName the table, {@code none} for an unbound action
 * @param owningStepId the registered step that sent this, absent in a parent
 * @param outputParameters {@code id} after a Create, mostly empty otherwise
 * @param parent the operation within which this one happened
 */
public record RemoteExecutionContext(
        UUID operationId,
        Optional<UUID> requestId,
        Optional<UUID> correlationId,
        Optional<UUID> organizationId,
        Optional<String> organizationName,
        Optional<UUID> initiatingUserId,
        Optional<UUID> userId,
        String messageName,
        int depth,
        int mode,
        int stage,
        String primaryEntityName,
        UUID primaryEntityId,
        Instant operationCreatedOn,
        Optional<UUID> owningStepId,
        Map<String, AttributeValue> inputParameters,
        Map<String, AttributeValue> outputParameters,
        Map<String, AttributeValue> sharedVariables,
        Map<String, Entity> preImages,
        Map<String, Entity> postImages,
        Optional<RemoteExecutionContext> parent) {

    /** Columns that Dataverse sets itself on every write. */
    private static final Set<String> BOOKKEEPING = Set.of("modifiedon", "modifiedby", "modifiedonbehalfby");

    public RemoteExecutionContext {
        requireNonNull(operationId, "operationId");
        requireNonNull(messageName, "messageName");
        requireNonNull(primaryEntityName, "primaryEntityName");
        requireNonNull(primaryEntityId, "primaryEntityId");
        requireNonNull(operationCreatedOn, "operationCreatedOn");
        inputParameters = ordered(inputParameters);
        outputParameters = ordered(outputParameters);
        sharedVariables = ordered(sharedVariables);
        preImages = ordered(preImages);
        postImages = ordered(postImages);
    }

    /**
     * Reads a webhook body.
     *
     * @throws io.commercebridge.platform.failure.BridgeException poison if the body is no RemoteExecutionContext; the
     *     message names the place
     */
    public static RemoteExecutionContext parse(String json) {
        return ContextReader.parse(json);
    }

    /** The same for a body that was parsed already, with every floating number as BigDecimal. */
    public static RemoteExecutionContext of(JsonNode json) {
        return ContextReader.context(json, "");
    }

    public boolean synchronous() {
        return mode == 0;
    }

    /** The record of a Create or Update with the columns that were sent; absent for Delete and Assign. */
    public Optional<Entity> target() {
        return inputParameters.get("Target") instanceof RecordValue target
                ? Optional.of(target.entity())
                : Optional.empty();
    }

    /** The row of a Delete, Assign or state change, which carry no columns. */
    public Optional<EntityReference> targetReference() {
        return reference("Target").or(() -> reference("TargetReference")).or(() -> reference("EntityMoniker"));
    }

    /** The image registered under this alias, as it is after the operation if both were registered. */
    public Optional<Entity> image(String alias) {
        return Optional.ofNullable(postImages.get(alias)).or(() -> Optional.ofNullable(preImages.get(alias)));
    }

    /** The columns of the target without its id and what Dataverse sets on every write; in an Update, those written. */
    public Set<String> changedColumns() {
        Set<String> changed = new LinkedHashSet<>();
        target().ifPresent(target -> {
            changed.addAll(target.attributes().keySet());
            changed.removeAll(BOOKKEEPING);
            target.id()
                    .ifPresent(id -> changed.removeIf(column ->
                            target.text(column).filter(id.toString()::equals).isPresent()));
        });
        return changed;
    }

    /**
     * The text that the writer passed as {@code ?tag=}. Looked for here and in the parents that are the same write of the
     * same row; a write that a plug-in made in reaction to it is not.
     */
    public Optional<String> tag() {
        if (sharedVariables.get("tag") instanceof Text tag) {
            return Optional.of(tag.value());
        }
        return parent.filter(outer -> outer.depth == depth && outer.primaryEntityId.equals(primaryEntityId))
                .flatMap(RemoteExecutionContext::tag);
    }

    /** When the row was last changed, one second exact; absent if neither target nor a post image says so. */
    public Optional<Instant> modifiedOn() {
        return target().flatMap(target -> target.moment("modifiedon")).or(() -> postImages.values().stream()
                .flatMap(image -> image.moment("modifiedon").stream())
                .findFirst());
    }

    private Optional<EntityReference> reference(String parameter) {
        return inputParameters.get(parameter) instanceof Reference reference
                ? Optional.of(reference.to())
                : Optional.empty();
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
