package org.gongbao.testing.pattern;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The expressions that objects of this project hold, through fields, arrays and collections. For one thread. */
final class HeldPatterns {

    private static final String OURS = "org.gongbao.";

    private final List<FoundPattern> found = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Held> waiting = new ArrayDeque<>();

    private record Held(String place, Object value) {}

    private HeldPatterns() {}

    /** Returns the expressions that the static fields of a class lead to. */
    static List<FoundPattern> ofClass(String name) {
        HeldPatterns held = new HeldPatterns();
        try {
            for (Field field : Class.forName(name).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    held.open(name + "#" + field.getName(), field, null);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name, e);
        }
        return held.all();
    }

    /** Returns the expressions that an object leads to. */
    static List<FoundPattern> below(Object root) {
        HeldPatterns held = new HeldPatterns();
        held.waiting.add(new Held(root.getClass().getName() + "#", root));
        return held.all();
    }

    private List<FoundPattern> all() {
        while (!waiting.isEmpty()) {
            Held next = waiting.remove();
            if (seen.add(next.value())) {
                visit(next.place(), next.value());
            }
        }
        return found;
    }

    private void add(String place, Object value) {
        if (value != null) {
            waiting.add(new Held(place, value));
        }
    }

    private void visit(String place, Object value) {
        switch (value) {
            case Pattern pattern -> found.add(new FoundPattern(place, pattern));
            case Map<?, ?> map -> {
                map.keySet().forEach(one -> add(place, one));
                map.values().forEach(one -> add(place, one));
            }
            case Iterable<?> several when !(value instanceof Path) -> several.forEach(one -> add(place, one));
            case Optional<?> perhaps -> perhaps.ifPresent(one -> add(place, one));
            case Object[] several -> {
                for (Object one : several) {
                    add(place, one);
                }
            }
            case Object other
            when other.getClass().getName().startsWith(OURS)
                    && !other.getClass().isHidden() -> fieldsOf(place, other);
            default -> {
                /* holds no pattern of this project */
            }
        }
    }

    private void fieldsOf(String place, Object value) {
        for (Class<?> type = value.getClass();
                type != null && type.getName().startsWith(OURS);
                type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    open(place + "." + field.getName(), field, value);
                }
            }
        }
    }

    private void open(String place, Field field, Object owner) {
        if (field.getType().isPrimitive() || field.getType().equals(String.class)) {
            return;
        }
        field.setAccessible(true);
        try {
            add(place, field.get(owner));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(place, e);
        }
    }
}
