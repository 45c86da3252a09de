package com.ethora.bot.xmpp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a data form (XEP-0004). What kind of form it is says its
 * {@code FORM_TYPE}, which is none of its values.
 *
 * @param fields the values of each field
 */
record DataForm(Map<String, List<String>> fields) {

	private static final String FORM_TYPE = "FORM_TYPE";

	/** The form inside of an element, without fields where there is none. */
	static DataForm in(Element parent) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		parent.child("x", Ns.FORM)
			.stream()
			.flatMap((form) -> form.children("field", Ns.FORM))
			.forEach((field) -> read(field, fields));
		return new DataForm(fields);
	}

	private static void read(Element field, Map<String, List<String>> fields) {
		String name = field.attribute("var");
		if (name != null && !name.isEmpty() && !name.equals(FORM_TYPE)) {
			fields.put(name, field.children("value", Ns.FORM).map(Element::text).toList());
		}
	}

	Optional<String> value(String field) {
		return this.fields.getOrDefault(field, List.of()).stream().findFirst().filter((value) -> !value.isBlank());
	}

	/** Write the values as somebody's answer to a form; without any, the form accepts. */
	void submit(XmlWriter stanza, String formType) {
		stanza.start("x", Ns.FORM).attribute("type", "submit");
		if (!this.fields.isEmpty()) {
			stanza.start("field").attribute("var", FORM_TYPE).attribute("type", "hidden").leaf("value", formType).end();
		}
		this.fields.forEach((name, values) -> {
			stanza.start("field").attribute("var", name);
			values.forEach((value) -> stanza.leaf("value", value));
			stanza.end();
		});
		stanza.end();
	}

}
