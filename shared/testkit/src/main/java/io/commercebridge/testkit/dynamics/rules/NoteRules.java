package io.commercebridge.testkit.dynamics.rules;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import io.commercebridge.testkit.dynamics.store.Ref;
import java.util.Base64;
import java.util.Optional;

/** A note with a body is a document; the platform measures it. */
final class NoteRules implements TableRules {
    /** What an organization allows unless it says otherwise. */
    private static final int LARGEST = 5_242_880;

    @Override
    public void check(Draft draft, Work work) {
        if (body(draft).map(NoteRules::size).filter(size -> size > LARGEST).isPresent()) {
            throw new Refusal(
                    400,
                    "0x80043e09",
                    "The attachment is either not a valid type or is too large. It cannot be uploaded or downloaded.");
        }
    }

    @Override
    public void fill(Draft draft, Work work) {
        draft.put("objecttypecode", draft.ref("objectid").map(Ref::table).orElse(null));
        Optional<String> body = body(draft);
        draft.put("isdocument", body.isPresent());
        draft.put("filesize", body.map(NoteRules::size).orElse(null));
    }

    private static Optional<String> body(Draft draft) {
        return draft.get("documentbody").map(String.class::cast);
    }

    private static int size(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length;
        } catch (IllegalArgumentException _) {
            throw Refusal.argument("documentbody is not Base64.");
        }
    }
}
