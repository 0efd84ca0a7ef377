package org.gongbao.portal.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongbao.portal.access.KeyHolder;
import org.gongbao.portal.access.TenantLimits;
import org.gongbao.portal.subscription.Quotas;
import org.gongbao.portal.view.Views;
import org.gongbao.schemas.access.Needs;
import org.gongbao.schemas.access.Scope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a tenant who it is here, what its key may do, and how much of its limits is used. */
@RestController
@RequestMapping("/api/v1/tenant")
@Needs(Scope.SUBSCRIPTIONS_READ)
final class TenantApi {

    private final Quotas quotas;
    private final Views views;

    TenantApi(Quotas quotas, Views views) {
        this.quotas = quotas;
        this.views = views;
    }

    @GetMapping
    Map<String, Object> own(@RequestAttribute(KeyHolder.ATTRIBUTE) KeyHolder holder) {
        String tenant = holder.tenant();
        TenantLimits limits = quotas.limits(tenant);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("tenant", tenant);
        shown.put("actor", holder.actor().text());
        shown.put("scopes", holder.scopes().stream().map(Scope::text).sorted().toList());
        shown.put(
                "subscriptions",
                use(limits.mostSubscriptions(), views.subscriptions().of(tenant).size()));
        shown.put(
                "endpoints",
                use(limits.mostEndpoints(), quotas.endpoints(tenant).size()));
        shown.put("requestsPerMinute", limits.requestsPerMinute());
        shown.put("deliveriesPerMinute", quotas.deliveriesPerMinute(tenant));
        return shown;
    }

    private static Map<String, Integer> use(int limit, int used) {
        return Map.of("limit", limit, "used", used);
    }
}
