package org.gongbao.portal.page;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page, also those of other modules, what the layout shows. */
@ControllerAdvice(annotations = Controller.class)
final class LayoutAdvice {

    private static final ChineseText TEXT = new ChineseText();

    private final List<NavigationEntry> navigation;

    LayoutAdvice(List<NavigationEntry> navigation) {
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::place))
                .toList();
    }

    @ModelAttribute("navigation")
    List<NavigationEntry> navigation() {
        return navigation;
    }

    @ModelAttribute("zh")
    ChineseText text() {
        return TEXT;
    }
}
