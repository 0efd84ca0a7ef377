package org.gongbao.connector.ckan.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gongbao.connector.ckan.Samples;
import org.gongbao.connector.ckan.mapping.CkanMapping;
import org.gongbao.connector.ckan.mapping.NamedGroup;
import org.gongbao.connector.ckan.mapping.PackageDraft;
import org.gongbao.connector.ckan.mapping.StoredPackage;
import org.gongbao.connector.ckan.mapping.TextMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What CKAN's answers mean; the same for a real portal and for the fake that stands for it. */
abstract class AnswersContract {

    private final CkanMapping mapping = new CkanMapping(Optional.of("https://gongbao.example"), TextMode.UPLOAD);
    private final String run = UUID.randomUUID().toString();
    private HttpTransport transport;
    private CkanActions actions;

    abstract URI portal();

    abstract String token();

    @BeforeEach
    void connect() throws InterruptedException {
        transport = transport(token());
        actions = new CkanActions(transport);
        PackageDraft draft = draft(0);
        new Dependencies(actions).ensure(draft);
    }

    @AfterEach
    void disconnect() {
        transport.close();
    }

    private HttpTransport transport(String token) {
        return new HttpTransport(portal(), "Authorization", token, Duration.ofSeconds(5), Duration.ofSeconds(60), 4);
    }

    private PackageDraft draft(int number) {
        return mapping.draft(Samples.documentOf(run, number).build());
    }

    private StoredPackage created(PackageDraft draft) throws InterruptedException {
        return new StoredPackage(result(actions.create(draft)));
    }

    private static JsonNode result(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Success.class);
        return ((Answer.Success) answer).result();
    }

    private PackageDraft with(PackageDraft draft, String field, JsonNode value) {
        ObjectNode fields = draft.copyOfFields();
        fields.set(field, value);
        return new PackageDraft(
                draft.documentId(),
                draft.name(),
                draft.revision(),
                draft.tagging(),
                draft.organisation(),
                draft.categories(),
                fields,
                draft.text(),
                draft.fingerprint());
    }

    private static JsonNode json(String text) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void a_dataset_that_is_not_there_is_missing() throws InterruptedException {
        // when
        Answer answer = actions.show("gz-" + UUID.randomUUID());

        // then
        assertThat(answer).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void a_name_that_is_taken_is_refused_as_a_name() throws InterruptedException {
        // given
        created(draft(1));

        // when
        Answer answer = actions.create(draft(1));

        // then
        assertThat(answer).isInstanceOf(Answer.NameRefused.class);
    }

    @Test
    void a_bad_name_is_refused_like_a_taken_one() throws InterruptedException {
        // when
        Answer answer = actions.create(with(draft(1), "name", json("\"公报\"")));

        // then
        assertThat(answer).isInstanceOf(Answer.NameRefused.class);
    }

    @Test
    void a_resource_of_another_dataset_is_refused_like_a_taken_name() throws InterruptedException {
        // given
        PackageDraft draft = draft(1);
        created(draft);

        // when
        Answer answer = actions.create(with(draft, "name", json("\"" + draft.name() + "-b\"")));

        // then
        assertThat(answer).isInstanceOfSatisfying(Answer.NameRefused.class, refused -> assertThat(refused.field())
                .isEqualTo("resources"));
    }

    @Test
    void an_unknown_organisation_is_a_missing_dependency() throws InterruptedException {
        // when
        Answer answer = actions.create(with(draft(1), "owner_org", json("\"ag-not-there\"")));

        // then
        assertThat(answer).isInstanceOfSatisfying(Answer.DependencyMissing.class, missing -> assertThat(missing.field())
                .isEqualTo("owner_org"));
    }

    @Test
    void an_administrators_unknown_group_is_dropped_without_a_word() throws InterruptedException {
        // when
        StoredPackage stored = created(with(draft(1), "groups", json("[{\"name\":\"cat-99\"}]")));

        // then
        assertThat(stored.json().path("groups")).isEmpty();
        assertThat(stored.lacksNoGroup(draft(1))).isFalse();
    }

    @Test
    void a_tag_outside_the_alphabet_is_rejected_with_its_field() throws InterruptedException {
        // when
        Answer answer = actions.create(with(draft(1), "tags", json("[{\"name\":\"《条例》\"}]")));

        // then
        assertThat(answer).isInstanceOfSatisfying(Answer.Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(CkanErrors.REJECTED);
            assertThat(rejected.field()).isEqualTo("tags");
        });
    }

    @Test
    void an_extra_too_long_for_the_index_is_permanent_although_the_status_is_500() throws InterruptedException {
        // given
        JsonNode extras =
                json("[{\"key\":\"places\",\"value\":\"" + "村".repeat(11_000) + "\"},{\"key\":\"x\",\"value\":\"y\"}]");

        // when
        Answer answer = actions.create(with(draft(1), "extras", extras));

        // then
        assertThat(answer).isInstanceOfSatisfying(Answer.Rejected.class, rejected -> {
            assertThat(rejected.code()).isEqualTo(CkanErrors.TOO_LONG);
            assertThat(rejected.field()).isEqualTo("places");
        });
        assertThat(actions.show(draft(1).name())).isInstanceOf(Answer.Missing.class);
    }

    @Test
    void a_nul_character_is_an_internal_error() throws InterruptedException {
        // when
        Answer answer = actions.create(with(draft(1), "title", json("\"a\\u0000b\"")));

        // then
        assertThat(answer).isInstanceOfSatisfying(Answer.Transient.class, failure -> assertThat(failure.code())
                .isEqualTo(CkanErrors.SERVER_ERROR));
    }

    @Test
    void a_bad_token_is_barred() throws InterruptedException {
        // given
        try (HttpTransport stranger = transport("not-a-token")) {
            // when
            Answer answer = new CkanActions(stranger).create(draft(1));

            // then
            assertThat(answer).isInstanceOf(Answer.Barred.class);
        }
    }

    @Test
    void a_revision_of_another_version_is_stale() throws InterruptedException {
        // given
        StoredPackage stored = created(draft(1));
        result(actions.revise(stored, (ObjectNode) json("{\"version\":\"2\"}")));

        // when
        Answer answer = actions.revise(stored, (ObjectNode) json("{\"version\":\"3\"}"));

        // then
        assertThat(answer).isInstanceOf(Answer.Stale.class);
    }

    @Test
    void a_revision_replaces_lists_and_uploads_the_text() throws InterruptedException {
        // given
        PackageDraft draft = draft(1);
        StoredPackage stored = created(draft);

        // when
        Answer answer =
                actions.revise(stored, stored.revisedTo(draft), draft.text().orElseThrow());

        // then
        StoredPackage revised = new StoredPackage(result(answer).path("package"));
        assertThat(revised.needsUpload(draft)).isFalse();
        assertThat(revised.isSame(draft)).isTrue();
        assertThat(revised.json().path("resources")).hasSize(2);
        assertThat(revised.json().path("resources").path(0).path("url").asText())
                .endsWith("/" + draft.name() + ".txt");
    }

    @Test
    void a_deleted_dataset_is_still_shown_and_can_be_deleted_again_and_called_back() throws InterruptedException {
        // given
        StoredPackage stored = created(draft(1));

        // when
        List<Answer> answers = List.of(actions.delete(stored), actions.delete(stored));

        // then
        assertThat(answers).allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Success.class));
        awaitDeleted(true);
        result(actions.revise(stored, (ObjectNode) json("{\"state\":\"active\"}")));
        awaitDeleted(false);
    }

    /** The portal shows what its index holds, which may be a second behind. */
    private void awaitDeleted(boolean deleted) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        new StoredPackage(result(actions.show(draft(1).name()))).isDeleted())
                .isEqualTo(deleted));
    }

    @Test
    void a_group_that_exists_is_refused_as_a_name() throws InterruptedException {
        // given
        NamedGroup organisation = draft(1).organisation();

        // when
        Answer answer = actions.createGroup(GroupKind.ORGANIZATION, organisation);

        // then
        assertThat(answer).isInstanceOf(Answer.NameRefused.class);
    }

    @Test
    void the_probe_tells_who_may_write() throws InterruptedException {
        // given
        try (HttpTransport stranger = transport("not-a-token")) {
            // when
            Optional<Outcome> obstacle = new CkanClient(stranger).obstacle();

            // then
            assertThat(obstacle).containsInstanceOf(Outcome.Barred.class);
            assertThat(new CkanClient(transport).obstacle()).isEmpty();
        }
    }
}
