package org.gongbao.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page, also those of other modules and those about errors, what the layout shows. */
@Component
final class LayoutAttributes implements WebMvcConfigurer, HandlerInterceptor {

    private final Map<String, Object> attributes;

    LayoutAttributes(List<NavigationEntry> navigation) {
        List<NavigationEntry> sorted = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::place))
                .toList();
        attributes = Map.of("navigation", sorted, "zh", new ChineseText());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        boolean rendered = page != null && page.hasView() && !isRedirect(page);
        if (rendered) {
            filled(page);
        }
    }

    private static boolean isRedirect(ModelAndView page) {
        return page.getViewName() != null && page.getViewName().startsWith("redirect:");
    }

    /** Adds the attributes; pages of errors are not seen by interceptors. */
    ModelAndView filled(ModelAndView page) {
        return page.addAllObjects(attributes);
    }
}
