package io.commercebridge.rules.size;

import java.util.List;

/** Line counts of files or methods, smallest first. */
record Sizes(List<Integer> lines) {

    Sizes {
        lines = lines.stream().sorted().toList();
    }

    /** The size that this share of all does not exceed (nearest rank); 0 where there is nothing. */
    int percentile(int percent) {
        int rank = Math.ceilDiv(lines.size() * percent, 100);
        return lines.isEmpty() ? 0 : lines.get(Math.max(rank, 1) - 1);
    }

    @Override
    public String toString() {
        return "%d, median %d, p90 %d, max %d lines"
                .formatted(lines.size(), percentile(50), percentile(90), percentile(100));
    }
}
