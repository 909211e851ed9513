package io.commercebridge.testkit.dynamics.rules;

import io.commercebridge.testkit.dynamics.records.Draft;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.dynamics.records.TableRules;
import io.commercebridge.testkit.dynamics.records.Work;
import java.util.Base64;
import java.util.Optional;

/** A note with a body is a document; the platform measures it. */
final class NoteRules implements TableRules {
    @Override
    public void fill(Draft draft, Work work) {
        Optional<String> body = draft.get("documentbody").map(String.class::cast);
        draft.put("isdocument", body.isPresent());
        body.ifPresent(text -> draft.put("filesize", size(text)));
    }

    private static int size(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length;
        } catch (IllegalArgumentException _) {
            throw Refusal.argument("documentbody is not Base64.");
        }
    }
}
