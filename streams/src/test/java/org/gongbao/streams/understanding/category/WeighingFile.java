package org.gongbao.streams.understanding.category;

/** Text of {@code weighing.tsv}. */
final class WeighingFile {

    private WeighingFile() {}

    static String text(Weighings weighings, Samples samples) {
        Weighing meaning = weighings.byMeaning();
        Weighing characters = weighings.byCharacters();
        return """
                # How much each kind of finding counts, and how sure that makes, where the exemplars vote by meaning and, without the embedding model, by characters.
                # Fitted by CategoryMeasurement (test sources); do not edit by hand.
                # text, remit, vote, sharpness: least log loss over %d labelled titles and documents of the shared gazettes that no rule decides, with a penalty on
                # the squared log of their ratio to 3, 3, 10, 1. least, least-share: best agreement (F2) with the further classes of these documents. slope, agreement, offset:
                # Platt's scaling on %d titles and documents that no weight was fitted to but those of set C; rule: share of right decisions by rule among them.
                # further-slope, further-offset: Platt's scaling on all documents.
                # name\tby meaning\tby characters
                """.formatted(samples.fitted().size(), samples.unseen().size())
                + row("text", meaning.text(), characters.text())
                + row("remit", meaning.remit(), characters.remit())
                + row("vote", meaning.vote(), characters.vote())
                + row("sharpness", meaning.sharpness(), characters.sharpness())
                + row("least", meaning.least(), characters.least())
                + row("least-share", meaning.leastShare(), characters.leastShare())
                + row(
                        "slope",
                        meaning.calibration().slope(),
                        characters.calibration().slope())
                + row(
                        "agreement",
                        meaning.calibration().agreement(),
                        characters.calibration().agreement())
                + row(
                        "offset",
                        meaning.calibration().offset(),
                        characters.calibration().offset())
                + row(
                        "rule",
                        meaning.calibration().rule(),
                        characters.calibration().rule())
                + row(
                        "further-slope",
                        meaning.calibration().furtherSlope(),
                        characters.calibration().furtherSlope())
                + row(
                        "further-offset",
                        meaning.calibration().furtherOffset(),
                        characters.calibration().furtherOffset());
    }

    private static String row(String name, double meaning, double characters) {
        return name + "\t" + meaning + "\t" + characters + "\n";
    }
}
