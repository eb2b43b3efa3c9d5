package org.factdesk.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.factdesk.rendering.PlainText.Line;

/** A screen of which both ends are files or pipes: nothing but what was asked for is printed. */
final class PlainScreen implements Screen {
    private final BufferedReader in;
    private final PrintStream out;

    PlainScreen(InputStream in, PrintStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
    }

    @Override
    public Optional<Input> read(String standing) {
        try {
            return Optional.ofNullable(in.readLine()).map(Input::sent);
        } catch (IOException closed) {
            return Optional.empty();
        }
    }

    @Override
    public void show(List<Line> lines) {
        lines.forEach(line -> out.println(line.text()));
        out.println();
        out.flush();
    }

    /** Nobody watches. */
    @Override
    public void tell(String words) {}

    /** It keeps nothing. */
    @Override
    public void forget() {}

    @Override
    public boolean isAttended() {
        return false;
    }
}
