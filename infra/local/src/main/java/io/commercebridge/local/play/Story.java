package io.commercebridge.local.play;

import java.util.List;
import java.util.Set;

/** A believable sequence of events in both systems. */
public interface Story {

    String title();

    /** The flows that the steps tell of. What others make of the same events is not told, but none may be parked. */
    Set<String> flows();

    /** Puts in place what is there before the story begins, without any webhook. */
    void prepare();

    /** Played one after another; the next begins when all that this one set off has ended. */
    List<Step> steps();
}
