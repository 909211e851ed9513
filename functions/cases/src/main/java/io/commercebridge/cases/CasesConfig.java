package io.commercebridge.cases;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.UUID;

/** What a customer decides about tickets and cases; variables {@code BRIDGE_CASES_…}. */
@ConfigMapping(prefix = "bridge.cases")
interface CasesConfig {

    /** What of a resolution the customer may read. */
    enum ResolutionText {
        /** Its subject, which Dynamics calls "Resolution"; the remarks never. */
        SUBJECT,
        /** Nothing. */
        NONE
    }

    /** Ticket category → casetypecode. */
    @WithDefault("Enquiry=1,Note=1,Problem=2,Incident=2,Complaint=2,Fraud=2")
    String categories();

    /** Ticket priority → prioritycode. */
    @WithDefault("High=1,Medium=2,Low=3")
    String priorities();

    /** statuscode of the case → ticket state; a state that is omitted tells the customer nothing. */
    @WithDefault("1=Open,2=Open,3=Open,4=Open,5=Closed,6=Closed,1000=Closed,2000=Closed")
    String states();

    /** caseorigincode of every case from the shop. */
    @WithDefault("3")
    int origin();

    /** statuscode of a case that the customer has closed: 5 or 1000. */
    @WithDefault("5")
    int closeStatus();

    /** Account number under which the tickets of guests are kept. */
    Optional<String> guestAccount();

    /** The column that tells the agent about customer and order; {@code none} for no context. */
    @WithDefault("description")
    String contextColumn();

    /** How many characters that column holds. */
    @WithDefault("2000")
    int contextLength();

    /** How many of the customer's last orders the context tells; 0 for none. */
    @WithDefault("5")
    int history();

    /** Largest attachment in bytes. */
    @WithDefault("5242880")
    long attachmentLimit();

    /** Ending of the file name → MIME type; others are refused. */
    @WithDefault("pdf=application/pdf,png=image/png,jpg=image/jpeg,jpeg=image/jpeg,gif=image/gif,txt=text/plain,"
            + "csv=text/csv,docx=application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
            + "xlsx=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    String attachmentTypes();

    /** What of a resolution the customer may read. */
    @WithDefault("subject")
    ResolutionText resolutionText();

    /** What stands in place of a public note that an agent has made internal again. */
    @WithDefault("This message has been withdrawn.")
    String withdrawnText();

    /** Uid of the employee in whose name agents' messages appear on the ticket. */
    @WithDefault("csagent")
    String agent();

    /** Comment domain of agents' messages. */
    @WithDefault("ticketSystemDomain")
    String commentDomain();

    /** Comment component of agents' messages. */
    @WithDefault("ticketSystem")
    String commentComponent();

    /** Comment type of agents' messages. */
    @WithDefault("customerNote")
    String commentType();

    /** Intervention type of agents' messages. */
    @WithDefault("TicketMessage")
    String interventionType();

    /** Namespace of the name-based row ids; by default the organisation's, from its URL. */
    Optional<UUID> namespace();
}
