package org.gongbao.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import org.gongbao.portal.query.PortalLinks;
import org.gongbao.schemas.category.SubjectClasses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Explains how to follow documents: feeds, webhooks, the API. */
@Controller
final class SubscribeController {

    private final PortalLinks links;

    SubscribeController(PortalLinks links) {
        this.links = links;
    }

    @GetMapping("/subscriptions")
    String explain(HttpServletRequest request, Model model) {
        model.addAttribute("base", links.base(request));
        model.addAttribute("classes", SubjectClasses.codes());
        model.addAttribute(
                "labels",
                SubjectClasses.codes().stream().map(SubjectClasses::label).toList());
        return "subscriptions";
    }
}
