package io.commercebridge.mapping.match;

/** A record that may have its like on the other side. */
public sealed interface Candidate permits Company, Person {

    /** What its own system knows it by: row id in Dynamics, integration key in SAP Commerce. */
    String key();

    /** The name that people know it by; may be empty. */
    String name();
}
