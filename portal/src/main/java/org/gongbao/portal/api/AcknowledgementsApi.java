package org.gongbao.portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.portal.access.ApiKeyFilter;
import org.gongbao.portal.acknowledgement.AcknowledgementTable;
import org.gongbao.portal.acknowledgement.AnswerDesk;
import org.gongbao.portal.acknowledgement.AskedNotice;
import org.gongbao.portal.acknowledgement.SignedAnswers;
import org.gongbao.portal.delivery.DeliveryParameters;
import org.gongbao.portal.subscription.FieldError;
import org.gongbao.portal.subscription.InvalidRequestException;
import org.gongbao.portal.view.AcknowledgementQuery;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.AcknowledgementState;
import org.gongbao.record.v1.AcknowledgementStatus;
import org.gongbao.record.v1.AnswerWay;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.NeedsNoKey;
import org.gongbao.schemas.access.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notices of a tenant that have to be acknowledged, and answers to them: these need no key, but the token of a link or a signature. */
@RestController
@RequestMapping("/api/v1/acknowledgements")
final class AcknowledgementsApi {

    private static final int MOST = 500;
    private static final int MOST_EXPORTED = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Views views;
    private final AcknowledgementTable table;
    private final AnswerDesk desk;
    private final SignedAnswers signed;

    AcknowledgementsApi(Views views, AcknowledgementTable table, AnswerDesk desk, SignedAnswers signed) {
        this.views = views;
        this.table = table;
        this.desk = desk;
        this.signed = signed;
    }

    /** What a receiver says by its link; a body may be absent. */
    record Answer(String answeredBy) {}

    @GetMapping
    @Needs(Scope.ACKNOWLEDGEMENTS_READ)
    ResponseEntity<Object> list(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant,
            @RequestParam(required = false) String subscription,
            @RequestParam(required = false) String document,
            @RequestParam(defaultValue = "") List<String> state,
            @RequestParam(required = false) String since,
            @RequestParam(required = false) String until,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(defaultValue = "50") int limit) {
        DeliveryParameters parameters = new DeliveryParameters();
        AcknowledgementQuery query = new AcknowledgementQuery(
                tenant,
                Optional.ofNullable(subscription),
                Optional.ofNullable(document),
                states(state),
                parameters.time("since", since),
                parameters.time("until", until));
        parameters.check();
        return switch (format) {
            case "json" -> ResponseEntity.ok(items(query, limit));
            case "csv" -> csv(query);
            default -> throw new InvalidRequestException(List.of(new FieldError("format", "is json or csv")));
        };
    }

    @GetMapping("/{id}")
    @Needs(Scope.ACKNOWLEDGEMENTS_READ)
    Map<String, Object> one(@RequestAttribute(ApiKeyFilter.TENANT) String tenant, @PathVariable String id) {
        return views.acknowledgements()
                .get(id)
                .filter(notice -> notice.getTenant().equals(tenant))
                .map(table::json)
                .orElseThrow(() -> NotThereException.notice(id));
    }

    @PostMapping("/{id}")
    @NeedsNoKey
    ResponseEntity<Map<String, Object>> byLink(@PathVariable String id, @RequestBody(required = false) Answer answer) {
        AskedNotice notice = desk.read(id);
        return answered(notice, answer == null ? null : answer.answeredBy(), AnswerWay.LINK);
    }

    @PostMapping
    @NeedsNoKey
    ResponseEntity<Map<String, Object>> bySignature(
            @RequestHeader(name = "webhook-id", required = false) String webhookId,
            @RequestHeader(name = "webhook-timestamp", required = false) String timestamp,
            @RequestHeader(name = "webhook-signature", required = false) String signature,
            @RequestBody byte[] body) {
        JsonNode said = json(body);
        AskedNotice notice = signed.checked(
                said.path("deliveryId").asText(""), new SignedAnswers.Signature(webhookId, timestamp, signature), body);
        return answered(notice, said.path("answeredBy").asText(null), AnswerWay.SIGNATURE);
    }

    private ResponseEntity<Map<String, Object>> answered(AskedNotice notice, String answeredBy, AnswerWay way) {
        boolean taken = desk.answer(notice, answeredBy, way);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("documentId", notice.asked().documentId());
        shown.put("revision", notice.asked().revision());
        shown.put("asking", notice.asked().asking());
        shown.put("answeredAlready", !taken);
        return ResponseEntity.status(taken ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(shown);
    }

    private Map<String, Object> items(AcknowledgementQuery query, int limit) {
        List<AcknowledgementState> found = views.acknowledgements().find(query, Math.clamp(limit, 1, MOST));
        return Map.of("items", found.stream().map(table::json).toList());
    }

    private ResponseEntity<Object> csv(AcknowledgementQuery query) {
        String text = table.csv(views.acknowledgements().find(query, MOST_EXPORTED));
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"acknowledgements.csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode said = JSON.readTree(body);
            if (said.isObject()) {
                return said;
            }
        } catch (IOException notJson) {
            // the answer below says it
        }
        throw new InvalidRequestException(List.of(new FieldError("body", "is a JSON object with deliveryId")));
    }

    private static Set<AcknowledgementStatus> states(List<String> names) {
        Set<AcknowledgementStatus> states = EnumSet.noneOf(AcknowledgementStatus.class);
        List<FieldError> errors = new ArrayList<>();
        for (String name : names) {
            try {
                states.add(AcknowledgementStatus.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                errors.add(new FieldError(
                        "state",
                        "is ASKED, ACKNOWLEDGED, UNANSWERED, WITHDRAWN, SUPERSEDED or CANCELLED, not " + name));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
        return states;
    }
}
