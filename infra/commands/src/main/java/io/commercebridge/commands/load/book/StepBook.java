package io.commercebridge.commands.load.book;

import io.commercebridge.commands.load.tally.Effort;
import io.commercebridge.commands.load.tally.Tally;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How far one step has come: the links of all pages that are not finished, and what the finished ones came to. A page is
 * known from when the one before it was read, so that the last one known leads on to those that are not.
 */
public final class StepBook {
    private final Runnable save;
    private final NavigableMap<Long, String> open = new TreeMap<>();
    private final Tally tally = new Tally();
    private OptionalLong total = OptionalLong.empty();
    private long pages;
    private Effort earlier = Effort.NONE;
    private Effort running = Effort.NONE;

    StepBook(Runnable save) {
        this.save = save;
    }

    /** As an earlier run has left it. */
    synchronized void restore(Saved saved) {
        total = saved.total();
        pages = saved.pages();
        open.putAll(saved.open());
        tally.add(saved.tally());
        earlier = saved.effort();
    }

    synchronized Saved saved() {
        Tally copy = new Tally();
        copy.add(tally);
        return new Saved(total, pages, new TreeMap<>(open), copy, effort());
    }

    /** What is to be read now; the first page, if none has been read yet. */
    public synchronized List<OpenPage> open() {
        if (pages == 0) {
            follows("");
        }
        return open.entrySet().stream()
                .map(page -> new OpenPage(page.getKey(), page.getValue()))
                .toList();
    }

    /** The page behind the last one known. */
    public synchronized OpenPage follows(String link) {
        OpenPage page = new OpenPage(pages++, link);
        open.put(page.number(), link);
        return page;
    }

    /** Whether what this page leads to is not known yet. */
    public synchronized boolean leadsOn(OpenPage page) {
        return page.number() == pages - 1;
    }

    /**
     * All rows of the page have come to an end; from here on it is not read again.
     *
     * @param effort of this run up to now
     */
    public synchronized void finished(OpenPage page, Tally what, Effort effort) {
        open.remove(page.number());
        tally.add(what);
        running = effort;
        save.run();
    }

    public synchronized boolean isDone() {
        return pages > 0 && open.isEmpty();
    }

    /** How many rows there are, once they have been counted. */
    public synchronized OptionalLong total() {
        return total;
    }

    public synchronized void total(long rows) {
        total = OptionalLong.of(rows);
    }

    /** Rows of finished pages. */
    public synchronized long rows() {
        return tally.rows();
    }

    public synchronized long pages() {
        return pages - open.size();
    }

    /** Of this run and of all before. */
    public synchronized Effort effort() {
        return earlier.plus(running);
    }

    /** What became of the rows of finished pages. */
    public Tally tally() {
        return saved().tally();
    }

    /** What is kept. */
    record Saved(OptionalLong total, long pages, NavigableMap<Long, String> open, Tally tally, Effort effort) {}
}
