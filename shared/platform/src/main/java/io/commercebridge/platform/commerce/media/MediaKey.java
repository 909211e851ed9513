package io.commercebridge.platform.commerce.media;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.commerce.ItemValues;
import io.commercebridge.platform.commerce.odata.IntegrationKey;

/**
 * Which media of SAP Commerce: equal keys mean the same media.
 *
 * @param code unique within the catalog version
 */
public record MediaKey(String code, CatalogVersion catalogVersion) {

    /** A version of a catalog, for example {@code Online} of {@code Default}. */
    public record CatalogVersion(String catalog, String version) {
        public CatalogVersion {
            requireNonNull(catalog, "catalog");
            requireNonNull(version, "version");
        }

        /**
         * Reads {@code Default:Online}.
         *
         * @throws IllegalArgumentException with the text if it is not of that form
         */
        public static CatalogVersion parse(String text) {
            String[] parts = text.strip().split(":", -1);
            if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw new IllegalArgumentException("'" + text + "' is not of the form catalog:version");
            }
            return new CatalogVersion(parts[0].strip(), parts[1].strip());
        }

        private ItemValues reference() {
            return ItemValues.item()
                    .set("version", version)
                    .set("catalog", ItemValues.by("id", catalog))
                    .build();
        }
    }

    public MediaKey {
        requireNonNull(code, "code");
        requireNonNull(catalogVersion, "catalogVersion");
    }

    /** The key attributes, by which other items refer to the media. */
    public ItemValues reference() {
        return ItemValues.item()
                .set("code", code)
                .set("catalogVersion", catalogVersion.reference())
                .build();
    }

    /**
     * The key as SAP writes it. SAP sorts by item code, and that of every media ({@code Media}, {@code DocumentMedia})
     * comes after {@code CatalogVersion} and {@code Catalog}.
     */
    public IntegrationKey integrationKey() {
        return IntegrationKey.of(catalogVersion.version(), catalogVersion.catalog(), code);
    }
}
