package io.commercebridge.testkit.commerce.catalogue;

/** Bodies of price rows, and batches of them. */
final class Prices {
    private static final String VERSION = "{\"version\":\"Staged\",\"catalog\":{\"id\":\"Default\"}}";

    private Prices() {}

    /** A row of the drill in euros and pieces. */
    static String row(String condition, String more) {
        return """
                {"sapConditionId":"%1$s","currency":{"isocode":"EUR"},"unit":{"code":"pieces"},"catalogVersion":%2$s,\
                "product":{"code":"drill","catalogVersion":%2$s}%3$s}""".formatted(condition, VERSION, more);
    }

    /** A change set of its own. */
    static String changeSet(String set, String json) {
        return """
                --b
                Content-Type: multipart/mixed; boundary=c

                --c
                Content-Type: application/http
                Content-Transfer-Encoding: binary

                POST %s HTTP/1.1
                Accept: application/json
                Content-Type: application/json

                %s

                --c--
                """.formatted(set, json);
    }
}
