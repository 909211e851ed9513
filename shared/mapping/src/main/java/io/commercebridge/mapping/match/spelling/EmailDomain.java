package io.commercebridge.mapping.match.spelling;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The domain behind an e-mail address or a website, as far as it says something about a company. */
public final class EmailDomain {
    private static final Set<String> FREE = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "outlook.de",
            "outlook.fr",
            "hotmail.com",
            "hotmail.co.uk",
            "hotmail.de",
            "hotmail.fr",
            "hotmail.it",
            "live.com",
            "live.de",
            "live.fr",
            "live.nl",
            "msn.com",
            "yahoo.com",
            "yahoo.co.uk",
            "yahoo.co.jp",
            "yahoo.co.in",
            "yahoo.de",
            "yahoo.es",
            "yahoo.fr",
            "yahoo.it",
            "ymail.com",
            "rocketmail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "aol.de",
            "gmx.com",
            "gmx.de",
            "gmx.net",
            "gmx.at",
            "gmx.ch",
            "web.de",
            "t-online.de",
            "freenet.de",
            "arcor.de",
            "mail.com",
            "mail.de",
            "email.com",
            "posteo.de",
            "proton.me",
            "protonmail.com",
            "pm.me",
            "tutanota.com",
            "fastmail.com",
            "zoho.com",
            "hey.com",
            "yandex.com",
            "yandex.ru",
            "mail.ru",
            "qq.com",
            "163.com",
            "126.com",
            "sina.com",
            "naver.com",
            "orange.fr",
            "wanadoo.fr",
            "free.fr",
            "sfr.fr",
            "laposte.net",
            "libero.it",
            "virgilio.it",
            "tiscali.it",
            "bluewin.ch",
            "hispeed.ch",
            "chello.at",
            "aon.at",
            "telenet.be",
            "skynet.be",
            "ziggo.nl",
            "kpnmail.nl",
            "planet.nl",
            "xs4all.nl",
            "wp.pl",
            "o2.pl",
            "onet.pl",
            "interia.pl",
            "seznam.cz",
            "centrum.cz",
            "btinternet.com",
            "sky.com",
            "ntlworld.com",
            "comcast.net",
            "verizon.net",
            "att.net",
            "sbcglobal.net",
            "bellsouth.net",
            "cox.net",
            "rogers.com",
            "shaw.ca",
            "bigpond.com",
            "optusnet.com.au",
            "uol.com.br",
            "bol.com.br",
            "terra.com.br",
            "rediffmail.com");

    private static final Pattern WEBSITE =
            Pattern.compile("(?:https?://)?(?:www\\.)?([a-z0-9-]+(?:\\.[a-z0-9-]+)+)(?:[:/?#].*)?");

    private EmailDomain() {}

    /** In lower case; empty if this is no address. */
    public static Optional<String> of(String address) {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1).strip().toLowerCase(Locale.ROOT);
        return at > 0 && domain.indexOf('.') > 0 ? Optional.of(domain) : Optional.empty();
    }

    /** The domain that a website's people would write from: its host without {@code www}; empty if this is no address. */
    public static Optional<String> ofWebsite(String address) {
        Matcher website = WEBSITE.matcher(address.strip().toLowerCase(Locale.ROOT));
        return website.matches() ? Optional.of(website.group(1)) : Optional.empty();
    }

    /** True for domains under which anybody gets an address. */
    public static boolean isFree(String domain) {
        return FREE.contains(domain);
    }
}
