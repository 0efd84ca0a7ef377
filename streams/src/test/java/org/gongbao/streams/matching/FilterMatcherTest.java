package org.gongbao.streams.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongbao.record.v1.AgencyRole;
import org.gongbao.record.v1.ChangeClass;
import org.gongbao.record.v1.EnrichedDocument;
import org.gongbao.record.v1.Filter;
import org.gongbao.record.v1.Gazette;
import org.gongbao.record.v1.Paragraph;
import org.gongbao.record.v1.PersonnelAction;
import org.gongbao.record.v1.PersonnelActionType;
import org.gongbao.record.v1.Subscription;
import org.gongbao.schemas.filter.FilterMatcher;
import org.gongbao.testing.Documents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilterMatcherTest {

    private static final EnrichedDocument DOCUMENT = Documents.enriched(7)
            .setDocument(Documents.document(7)
                    .setGazette(Gazette.newBuilder().setRegionCode("999901").build())
                    .setParagraphs(List.of(new Paragraph(1, "请拨打 ＡＢＣ 热线，Ａ１２类设施除外。"), new Paragraph(2, "管护资金专款专用。")))
                    .build())
            .setAgencies(List.of(
                    Documents.agency("999901-office", "云岭县人民政府办公室", AgencyRole.ISSUER),
                    Documents.agency("999901-water", "云岭县水利局", AgencyRole.RESPONSIBLE)))
            .setPersonnel(List.of(PersonnelAction.newBuilder()
                    .setPerson("林 小满")
                    .setAction(PersonnelActionType.APPOINT)
                    .setPost("云岭县水利局局长")
                    .build()))
            .build();

    static Stream<Arguments> filters() {
        return Stream.of(
                row("an empty filter", true, filter -> filter),
                row("its category", true, filter -> filter.setCategories(List.of("6", "9"))),
                row("another category", false, filter -> filter.setCategories(List.of("9"))),
                row("an agency by id", true, filter -> filter.setAgencies(List.of("999901-water"))),
                row("an agency by name", true, filter -> filter.setAgencies(List.of("云岭县水利局"))),
                row("an agency in its role", true, filter -> filter.setAgencies(List.of("999901-water"))
                        .setRoles(List.of(AgencyRole.RESPONSIBLE))),
                row("an agency in another's role", false, filter -> filter.setAgencies(List.of("999901-water"))
                        .setRoles(List.of(AgencyRole.ISSUER))),
                row("its region", true, filter -> filter.setRegions(List.of("999901"))),
                row("another region", false, filter -> filter.setRegions(List.of("999902"))),
                row("its genre", true, filter -> filter.setGenres(List.of("通知"))),
                row("another genre", false, filter -> filter.setGenres(List.of("意见"))),
                row("its number in other brackets", true, filter -> filter.setDocNumbers(List.of("云政办发[2026]7号"))),
                row("a longer number", false, filter -> filter.setDocNumbers(List.of("云政办发〔2026〕71号"))),
                row("a beginning without asterisk", false, filter -> filter.setDocNumbers(List.of("云政办发"))),
                row("its series", true, filter -> filter.setDocNumbers(List.of("云政办发*"))),
                row("its series of the year", true, filter -> filter.setDocNumbers(List.of("云政办发[2026]*"))),
                row("another series", false, filter -> filter.setDocNumbers(List.of("云政发*"))),
                row("a person", true, filter -> filter.setPersons(List.of("林小满"))),
                row("another person", false, filter -> filter.setPersons(List.of("林小"))),
                row("one of several words", true, filter -> filter.setAnyWords(List.of("地震", "农田水利"))),
                row("a word in another width and case", true, filter -> filter.setAnyWords(List.of("abc热线"))),
                row("a word over the end of a paragraph", false, filter -> filter.setAnyWords(List.of("除外。管护资金"))),
                row("all words", true, filter -> filter.setAllWords(List.of("专款专用", "A12类"))),
                row("not all words", false, filter -> filter.setAllWords(List.of("专款专用", "地震"))),
                row("a word that it must not have", false, filter -> filter.setNoWords(List.of("专款专用"))),
                row("its change", true, filter -> filter.setChanges(List.of(ChangeClass.NEW))),
                row("another change", false, filter -> filter.setChanges(List.of(ChangeClass.MAJOR))),
                row("one field that matches and one that does not", false, filter -> filter.setCategories(List.of("6"))
                        .setGenres(List.of("意见"))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("filters")
    void aFilterAsksWhatItsFieldsSay(String name, boolean expected, Filter filter) {
        assertThat(FilterMatcher.of(filter).matches(DOCUMENT)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("filters")
    void theIndexFindsWhatTheFilterMatches(String name, boolean expected, Filter filter) {
        // given
        SubscriptionIndex index = new SubscriptionIndex();
        index.put(subscription("one", filter, true));
        index.put(subscription("two", filter, true));
        index.put(subscription("paused", filter, false));

        // when
        List<String> matching = index.matching(DOCUMENT);
        index.remove("one");
        index.remove("two");

        // then
        assertThat(matching).containsExactlyInAnyOrderElementsOf(expected ? List.of("one", "two") : List.of());
        assertThat(index.matching(DOCUMENT)).isEmpty();
        assertThat(index.size()).isZero();
    }

    private static Subscription subscription(String id, Filter filter, boolean active) {
        return Documents.subscription(id, "http://localhost:1", "")
                .setFilter(filter)
                .setActive(active)
                .build();
    }

    private static Arguments row(String name, boolean expected, UnaryOperator<Filter.Builder> fields) {
        return Arguments.of(name, expected, fields.apply(Filter.newBuilder()).build());
    }
}
