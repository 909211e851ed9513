package io.commercebridge.mapping.match.spelling;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Company names without what people write differently: case, accents, punctuation, legal form. */
public final class CompanyName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WITHIN_WORDS = Pattern.compile("[.'’`´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters that no decomposition takes apart. */
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ı", "i", "þ", "th");

    private static final Set<String> AND = Set.of("and", "und", "et");

    /** Last words that only say what kind of company it is; those of several words before those of one. */
    private static final List<List<String>> FORMS = forms(
            "sp z oo",
            "sp zoo",
            "spol s ro",
            "sdn bhd",
            "pty ltd",
            "pte ltd",
            "gmbh",
            "ggmbh",
            "mbh",
            "ag",
            "kg",
            "kgaa",
            "ohg",
            "gbr",
            "ug",
            "ek",
            "eg",
            "ev",
            "se",
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "ltd",
            "limited",
            "llc",
            "llp",
            "lp",
            "plc",
            "sa",
            "sarl",
            "sas",
            "sasu",
            "spa",
            "srl",
            "sl",
            "slu",
            "lda",
            "ltda",
            "bv",
            "nv",
            "bvba",
            "srls",
            "ab",
            "as",
            "asa",
            "aps",
            "oy",
            "oyj",
            "doo",
            "dd",
            "sro",
            "kft",
            "zrt",
            "kk",
            "pte",
            "pty");

    private CompanyName() {}

    /** Words in lower case with one space between them; empty if nothing can be compared. */
    public static String normalised(String name) {
        List<String> words =
                words(name).stream().filter(word -> !AND.contains(word)).toList();
        return String.join(" ", withoutForms(joinedInitials(words)));
    }

    /** The words of a name, without case, accents and punctuation. */
    public static List<String> words(String name) {
        String joined = WITHIN_WORDS.matcher(plain(name)).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(joined))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String name) {
        String text = MARKS.matcher(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        return text;
    }

    /** "S. A." is "SA", and "A B C" is "ABC". */
    private static List<String> joinedInitials(List<String> words) {
        List<String> joined = new ArrayList<>();
        boolean open = false;
        for (String word : words) {
            boolean initial = word.length() == 1 && Character.isLetter(word.charAt(0));
            if (initial && open) {
                joined.add(joined.removeLast() + word);
            } else {
                joined.add(word);
            }
            open = initial;
        }
        return joined;
    }

    /** What remains is never empty: a company may be called Limited. */
    private static List<String> withoutForms(List<String> words) {
        for (List<String> form : FORMS) {
            int rest = words.size() - form.size();
            if (rest > 0 && words.subList(rest, words.size()).equals(form)) {
                return withoutForms(words.subList(0, rest));
            }
        }
        return words;
    }

    private static List<List<String>> forms(String... forms) {
        return Arrays.stream(forms).map(form -> List.of(form.split(" ", -1))).toList();
    }
}
