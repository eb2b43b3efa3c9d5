package org.factdesk.discord;

import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import org.factdesk.desk.order.Form;
import org.factdesk.desk.order.Visitor;

/** Makes windows with fields of the desk's forms. */
final class Forms {
    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_HINT = 100;

    private final CustomIds ids;

    Forms(CustomIds ids) {
        this.ids = ids;
    }

    /** @param by who fills it in */
    Modal modal(Form form, Visitor by) {
        Modal.Builder modal = Modal.create(
                ids.of(by.user(), form.command(), form.values()), Cut.anywhere(form.title(), LONGEST_TITLE));
        form.fields().forEach(field -> modal.addComponents(label(field)));
        return modal.build();
    }

    private static Label label(Form.Field field) {
        TextInput.Builder input = TextInput.create(
                        field.name(), field.tall() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
                .setRequired(field.required())
                .setMaxLength(field.longest());
        if (!field.value().isEmpty()) {
            input.setValue(Cut.anywhere(field.value(), field.longest()));
        }
        String label = Cut.anywhere(field.label(), LONGEST_TITLE);
        return field.hint().isEmpty()
                ? Label.of(label, input.build())
                : Label.of(label, Cut.anywhere(field.hint(), LONGEST_HINT), input.build());
    }
}
