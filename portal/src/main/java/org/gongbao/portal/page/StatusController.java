package org.gongbao.portal.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongbao.portal.delivery.ConsentStatus;
import org.gongbao.portal.index.DocumentSearch;
import org.gongbao.portal.tail.Tails;
import org.gongbao.portal.view.Views;
import org.gongbao.record.v1.BreakerState;
import org.gongbao.record.v1.Consent;
import org.gongbao.record.v1.Endpoint;
import org.gongbao.record.v1.EndpointState;
import org.gongbao.record.v1.PortalAction;
import org.gongbao.record.v1.PortalState;
import org.gongbao.record.v1.Subscription;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the line is doing. Shows counts and states only: no address of a subscriber, no content. */
@Controller
final class StatusController {

    private static final int SHOWN = 20;

    private final DocumentSearch search;
    private final Views views;
    private final Tails tails;

    StatusController(DocumentSearch search, Views views, Tails tails) {
        this.search = search;
        this.views = views;
        this.tails = tails;
    }

    @GetMapping("/status")
    String status(Model model) {
        model.addAttribute("documents", search.count());
        model.addAttribute("subscriptions", views.subscriptions().size());
        model.addAttribute("deliveries", views.deliveries().counts());
        model.addAttribute("latest", views.deliveries().latest(SHOWN));
        model.addAttribute("held", views.held().counts());
        model.addAttribute("breakers", breakers());
        model.addAttribute("troubled", troubled());
        model.addAttribute("unagreed", unagreed());
        model.addAttribute("portals", portals());
        model.addAttribute("portalFailures", portalFailures());
        model.addAttribute("deadLetterCount", views.deadLetters().count());
        model.addAttribute("deadLetters", views.deadLetters().latest(SHOWN));
        model.addAttribute("tails", tails.status());
        return "status";
    }

    private Map<BreakerState, Long> breakers() {
        return new TreeMap<>(views.endpoints().all().stream()
                .collect(Collectors.groupingBy(EndpointState::getBreaker, Collectors.counting())));
    }

    private List<EndpointState> troubled() {
        return views.endpoints().all().stream()
                .filter(endpoint -> endpoint.getBreaker() != BreakerState.CLOSED || endpoint.getWaiting() > 0)
                .sorted(Comparator.comparingLong(EndpointState::getWaiting).reversed())
                .limit(SHOWN)
                .toList();
    }

    private List<UnagreedEndpoint> unagreed() {
        return views.subscriptions().all().stream()
                .map(Subscription::getEndpoint)
                .filter(endpoint -> endpoint.getConsent() == Consent.PENDING)
                .map(Endpoint::getEndpointId)
                .distinct()
                .flatMap(id -> views.subscriptions().endpoint(id).stream())
                .map(endpoint -> new UnagreedEndpoint(
                        endpoint.getEndpointId(),
                        ConsentStatus.of(endpoint, views.notices().consent(endpoint.getEndpointId())),
                        views.deliveries().waitingFor(endpoint.getEndpointId())))
                .filter(endpoint -> endpoint.consent().missing())
                .limit(SHOWN)
                .toList();
    }

    private Map<String, Map<PortalAction, Long>> portals() {
        return views.portals().all().stream()
                .collect(Collectors.groupingBy(
                        PortalState::getPortal,
                        TreeMap::new,
                        Collectors.groupingBy(PortalState::getAction, TreeMap::new, Collectors.counting())));
    }

    private List<PortalState> portalFailures() {
        return views.portals().all().stream()
                .filter(state -> state.getAction() == PortalAction.FAILED)
                .sorted(Comparator.comparing(PortalState::getAt).reversed())
                .limit(SHOWN)
                .toList();
    }
}
