package org.gongbao.portal.api;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongbao.portal.access.ApiKeyFilter;
import org.gongbao.portal.delivery.DeliveryParameters;
import org.gongbao.portal.json.AvroJson;
import org.gongbao.portal.subscription.FieldError;
import org.gongbao.portal.subscription.InvalidRequestException;
import org.gongbao.portal.view.ChangeQuery;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.Change;
import org.gongbao.record.v1.ChangeKind;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what of a tenant. */
@RestController
@RequestMapping("/api/v1/changes")
@Needs(Scope.CHANGES_READ)
final class ChangesApi {

    private static final int MOST = 500;

    private final Views views;

    ChangesApi(Views views) {
        this.views = views;
    }

    @GetMapping
    Map<String, Object> list(
            @RequestAttribute(ApiKeyFilter.TENANT) String tenant,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(required = false) String object,
            @RequestParam(required = false) String since,
            @RequestParam(required = false) String until,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) String cursor) {
        DeliveryParameters parameters = new DeliveryParameters();
        ChangeQuery query = new ChangeQuery(
                tenant,
                kinds(kind),
                Optional.ofNullable(object),
                parameters.time("since", since),
                parameters.time("until", until));
        parameters.check();
        int size = Math.clamp(limit, 1, MOST);
        List<Change> found = views.changes().find(query, Optional.ofNullable(cursor), size);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("items", found.stream().map(AvroJson::of).toList());
        answer.put("next", found.size() == size ? found.getLast().getChangeId() : null);
        return answer;
    }

    private static Set<ChangeKind> kinds(List<String> names) {
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        List<FieldError> errors = new ArrayList<>();
        for (String name : names) {
            try {
                kinds.add(ChangeKind.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                errors.add(new FieldError("kind", "is one of " + List.of(ChangeKind.values()) + ", not " + name));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
        return kinds;
    }
}
