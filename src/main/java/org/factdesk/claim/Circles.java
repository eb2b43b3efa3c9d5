package org.factdesk.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds claims that supersede each other in a circle, which no claims can: each would be newer than itself. */
public final class Circles {
    private Circles() {}

    /**
     * Circles that have no claim in common, at least one for each claim that cannot be put in order otherwise.
     *
     * @param older for each claim the ones that it supersedes
     */
    public static List<List<String>> in(Map<String, List<String>> older) {
        List<List<String>> circles = new ArrayList<>();
        Set<String> left = withoutEnds(older.keySet(), older);
        while (!left.isEmpty()) {
            List<String> circle = circleFrom(left.iterator().next(), left, older);
            circles.add(circle);
            circle.forEach(left::remove);
            left = withoutEnds(left, older);
        }
        return circles;
    }

    /** What is left when claims that supersede nothing are taken away until there is none. */
    private static Set<String> withoutEnds(Set<String> claims, Map<String, List<String>> older) {
        Set<String> left = new LinkedHashSet<>(claims);
        Map<String, Integer> pending = new HashMap<>();
        Map<String, List<String>> newer = new HashMap<>();
        Deque<String> ends = new ArrayDeque<>();
        for (String claim : claims) {
            Set<String> there = new LinkedHashSet<>(older.getOrDefault(claim, List.of()));
            there.retainAll(claims);
            there.forEach(
                    one -> newer.computeIfAbsent(one, id -> new ArrayList<>()).add(claim));
            pending.put(claim, there.size());
            if (there.isEmpty()) {
                ends.add(claim);
            }
        }
        while (!ends.isEmpty()) {
            String end = ends.remove();
            left.remove(end);
            for (String claim : newer.getOrDefault(end, List.of())) {
                if (pending.merge(claim, -1, Integer::sum) == 0) {
                    ends.add(claim);
                }
            }
        }
        return left;
    }

    private static List<String> circleFrom(String start, Set<String> left, Map<String, List<String>> older) {
        List<String> path = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        String claim = start;
        while (seen.add(claim)) {
            path.add(claim);
            claim = older.getOrDefault(claim, List.of()).stream()
                    .filter(left::contains)
                    .findFirst()
                    .orElseThrow();
        }
        return List.copyOf(path.subList(path.indexOf(claim), path.size()));
    }
}
