package org.gongbao.producers.reading.mapping;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongbao.producers.reading.front.FrontMatter;
import org.gongbao.producers.reading.repair.PlaceRepair;
import org.gongbao.producers.reading.repair.Repairer;
import org.gongbao.record.v1.Gazette;
import org.gongbao.schemas.place.AdministrativeDivision;
import org.gongbao.schemas.place.AdministrativeDivisions;

/** Maps cover and colophon to the record of the issue. Pure. */
public final class GazetteMapper {

    private GazetteMapper() {}

    /**
     * Returns the record.
     *
     * @param front what the cover says
     * @param repairs repairs of place names in this file
     * @param issuers issuing bodies as printed, which tell the region where the cover does not
     */
    public static Gazette map(FrontMatter front, List<PlaceRepair> repairs, List<String> issuers) {
        Repairer repairer = new Repairer(repairs);
        String title = repairer.repairUncounted(front.title());
        String publisher = repairer.repairUncounted(front.publisher());
        String firstIssuer = issuers.isEmpty() ? null : repairer.repairUncounted(issuers.getFirst());
        return Gazette.newBuilder()
                .setTitle(title)
                .setPublisher(publisher)
                .setPublisherAsPrinted(front.publisher())
                .setYear(front.year())
                .setIssue(front.issue())
                .setTotalIssue(front.totalIssue())
                .setPublishedOn(front.publishedOn())
                .setRegionCode(Stream.of(publisher, title, firstIssuer)
                        .filter(Objects::nonNull)
                        .map(GazetteMapper::region)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null))
                .build();
    }

    /** Several places may share a name; then the region stays unknown. */
    private static String region(String name) {
        List<AdministrativeDivision> places = AdministrativeDivisions.load().startingText(name);
        return places.size() == 1 ? places.getFirst().code() : null;
    }
}
