package org.gongbao.producers.reading.metamorphic;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The same issue, published elsewhere. */
final class PlaceChanges {

    private static final Pattern CODE_HEAD = Pattern.compile("([盂孟阳晋吕泉])(?=[政办应安发]\\p{IsHan}{0,5}\\s?[〔\\[（(]\\s?20)");

    private PlaceChanges() {}

    /** One province, prefecture and county for those of the shared issues, in names, readings, and the heads of numbers. */
    static UnaryOperator<String> moved(Place province, Place prefecture, Place county) {
        Map<String, Place> heads = Map.of("盂", county, "孟", county, "阳", prefecture, "泉", prefecture, "晋", province);
        return text -> {
            String numbers = CODE_HEAD.matcher(text).replaceAll(match -> heads.getOrDefault(
                            match.group(1), new Place("", "吕", ""))
                    .head());
            return numbers.replaceAll("山(\\s*)西(\\s*)省", "$1" + province.name() + "$2")
                    .replace("阳泉市", prefecture.name())
                    .replaceAll("[盂孟]\\s?县", county.name())
                    .replace("驻孟", "驻" + county.head())
                    .replace("驻盂", "驻" + county.head())
                    .replace("YUXIAN", county.reading())
                    .replaceAll("YANGQUAN\\s?SHI", prefecture.reading());
        };
    }

    static String allMeng(String text) {
        return text.replace('盂', '孟');
    }

    static String allYu(String text) {
        return text.replace('孟', '盂');
    }

    /**
     * A place.
     *
     * @param name full name
     * @param head first character of its document numbers
     * @param reading reading of the name
     */
    record Place(String name, String head, String reading) {}
}
