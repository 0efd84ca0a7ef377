package org.gongbao.producers.reading.metamorphic;

import java.util.List;
import java.util.stream.Stream;
import org.gongbao.producers.reading.metamorphic.PlaceChanges.Place;

/** All transformations of one issue, by name. */
final class Transformations {

    private Transformations() {}

    static List<Transformation> all() {
        return Stream.of(contents(), layout(), characters(), order(), places(), together())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Transformation> contents() {
        return List.of(
                Transformation.of("table of contents removed", ContentsChanges::removed),
                Transformation.of("table of contents removed, its heading left", ContentsChanges::onlyTheHeadingLeft),
                Transformation.of(
                        "every second entry of the table removed", issue -> ContentsChanges.halved(issue, true)),
                Transformation.of("every other second entry removed", issue -> ContentsChanges.halved(issue, false)),
                Transformation.of("table without pages", ContentsChanges::withoutPages),
                Transformation.of("table at the end", ContentsChanges::atTheEnd));
    }

    private static List<Transformation> layout() {
        return List.of(
                Transformation.ofText("headings (`#`) removed", LayoutChanges::withoutHeadings),
                Transformation.ofText("headings all of one level", LayoutChanges::sameHeadings),
                Transformation.ofText("short lines in bold", LayoutChanges::bold),
                Transformation.ofText("empty lines doubled", LayoutChanges::blankLinesDoubled),
                Transformation.ofText("empty lines removed", LayoutChanges::blankLinesRemoved),
                Transformation.ofText("an empty line after every line", LayoutChanges::blankLineAfterEveryLine),
                Transformation.ofText("lines broken at 30 characters", LayoutChanges.wrapped(30)),
                Transformation.ofText("lines broken at 60 characters", LayoutChanges.wrapped(60)),
                Transformation.ofText("blocks filled to 30 characters", LayoutChanges.filled(30)),
                Transformation.ofText("blocks filled to 60 characters", LayoutChanges.filled(60)),
                Transformation.ofText("form feeds and page numbers at pages' ends", LayoutChanges::formFeeds),
                Transformation.ofText("CR LF at line ends", LayoutChanges::carriageReturns),
                Transformation.ofText("lines indented by full-width blanks", LayoutChanges::indented),
                Transformation.ofText("a blank at every line's end", LayoutChanges::trailingBlanks),
                Transformation.of(
                        "10 page numbers and running heads", issue -> LayoutChanges.pageFurniture(issue, 1, 10)),
                Transformation.of(
                        "40 page numbers and running heads", issue -> LayoutChanges.pageFurniture(issue, 2, 40)),
                Transformation.of(
                        "80 page numbers and running heads", issue -> LayoutChanges.pageFurniture(issue, 3, 80)));
    }

    private static List<Transformation> characters() {
        return List.of(
                Transformation.ofText("brackets 〔〕 → []", CharacterChanges::squareBrackets),
                Transformation.ofText("brackets 〔〕 → （）", CharacterChanges::roundBrackets),
                Transformation.ofText("brackets 〔〕 → ［］【】<>{}… at random", CharacterChanges::misreadBrackets),
                Transformation.ofText("blanks within numbers", CharacterChanges::blanksInNumbers),
                Transformation.ofText("punctuation half width", CharacterChanges::narrowPunctuation),
                Transformation.ofText("punctuation half width, full stops too", CharacterChanges::narrowFullStops),
                Transformation.ofText("punctuation full width", CharacterChanges::widePunctuation),
                Transformation.ofText("digits and letters full width", CharacterChanges::wideDigits),
                Transformation.ofText("traditional forms of common characters", CharacterChanges::traditional),
                Transformation.ofText("traditional forms here and there", CharacterChanges::someTraditional),
                Transformation.ofText("盂 → 孟", PlaceChanges::allMeng),
                Transformation.ofText("孟 → 盂", PlaceChanges::allYu));
    }

    private static List<Transformation> order() {
        return List.of(
                Transformation.reordering("documents reversed", OrderChanges::reversed),
                Transformation.reordering("documents shuffled", issue -> OrderChanges.shuffled(issue, 1)),
                Transformation.reordering("documents shuffled otherwise", issue -> OrderChanges.shuffled(issue, 2)));
    }

    private static List<Transformation> places() {
        return List.of(
                Transformation.renaming(
                        "places of Sichuan",
                        PlaceChanges.moved(
                                new Place("四川省", "川", "SICHUANSHENG"),
                                new Place("达州市", "达", "DAZHOUSHI"),
                                new Place("宣汉县", "宣", "XUANHANXIAN"))),
                Transformation.renaming(
                        "places of Xinjiang",
                        PlaceChanges.moved(
                                new Place("新疆维吾尔自治区", "新", "XINJIANGWEIWUERZIZHIQU"),
                                new Place("昌吉回族自治州", "昌", "CHANGJIHUIZUZIZHIZHOU"),
                                new Place("呼图壁县", "呼", "HUTUBIXIAN"))),
                Transformation.renaming(
                        "a district of Zhejiang",
                        PlaceChanges.moved(
                                new Place("浙江省", "浙", "ZHEJIANGSHENG"),
                                new Place("杭州市", "杭", "HANGZHOUSHI"),
                                new Place("余杭区", "余", "YUHANGQU"))),
                Transformation.renaming(
                        "places that no table lists",
                        PlaceChanges.moved(
                                new Place("琼林省", "琼", "QIONGLINSHENG"),
                                new Place("碧溪市", "碧", "BIXISHI"),
                                new Place("沧榆县", "沧", "CANGYUXIAN"))));
    }

    private static List<Transformation> together() {
        return List.of(
                Transformation.chain(
                        "no table, no headings, no empty lines",
                        Transformation.of("", ContentsChanges::removed),
                        List.of(LayoutChanges::withoutHeadings, LayoutChanges::blankLinesRemoved)),
                Transformation.chain(
                        "no table, no empty lines, broken at 30",
                        Transformation.of("", ContentsChanges::removed),
                        List.of(
                                LayoutChanges::withoutHeadings,
                                LayoutChanges::blankLinesRemoved,
                                LayoutChanges.wrapped(30))),
                Transformation.chain(
                        "half a table, broken at 30, [ ], half width, CR LF",
                        Transformation.of("", issue -> ContentsChanges.halved(issue, true)),
                        List.of(
                                LayoutChanges.wrapped(30),
                                CharacterChanges::squareBrackets,
                                CharacterChanges::narrowPunctuation,
                                LayoutChanges::carriageReturns)),
                Transformation.chain(
                        "other order, no table, round brackets, traditional forms, indents",
                        Transformation.reordering("", issue -> OrderChanges.shuffled(issue, 3)),
                        List.of(
                                CharacterChanges::roundBrackets,
                                CharacterChanges::someTraditional,
                                LayoutChanges::indented)),
                Transformation.chain(
                        "40 pages, broken at 60, blanks doubled, 孟 → 盂",
                        Transformation.of("", issue -> LayoutChanges.pageFurniture(issue, 4, 40)),
                        List.of(LayoutChanges.wrapped(60), LayoutChanges::blankLinesDoubled, PlaceChanges::allYu)));
    }
}
