package io.commercebridge.fulfilment.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ColumnNamesTest {

    @Test
    void replacesOnlyWhatTheSettingNames() {
        ColumnNames names = ShipmentTables.SHIPMENT_COLUMNS.with("SETTING", "carrier = new_carrier, expected=none,");
        assertThat(names.find("carrier")).contains("new_carrier");
        assertThat(names.find("expected")).isEmpty();
        assertThat(names.find("milestone")).contains("cb_milestone");
        assertThat(names.select())
                .isEqualTo("cb_name,cb_milestone,cb_trackingnumber,new_carrier,cb_shippedon,cb_deliveredon");
        assertThat(ShipmentTables.LINE_COLUMNS.with("SETTING", "")).isEqualTo(ShipmentTables.LINE_COLUMNS);
    }

    @Test
    void refusesWhatNobodyWouldRead() {
        assertThatThrownBy(() -> ShipmentTables.SHIPMENT_COLUMNS.with("SETTING", "carier=new_carrier"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "SETTING: 'carier=new_carrier' is not of the form meaning=column, with one of [name,");
    }
}
