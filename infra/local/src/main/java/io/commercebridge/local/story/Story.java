package io.commercebridge.local.story;

import java.util.List;

/** A believable sequence of events in both systems. */
public interface Story {

    String title();

    /** Puts in place what is there before the story begins, without any webhook. */
    void prepare();

    /** Played one after another; the next begins when all that this one set off has ended. */
    List<Step> steps();
}
