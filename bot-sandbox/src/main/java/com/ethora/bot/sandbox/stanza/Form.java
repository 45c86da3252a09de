package com.ethora.bot.sandbox.stanza;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import com.ethora.bot.sandbox.xml.Element;

/**
 * A data form (XEP-0004) with one value per field.
 *
 * @param type the type of the form
 * @param fields values by field name
 */
public record Form(String type, Map<String, String> fields) {

	private static final String FORM_TYPE = "FORM_TYPE";

	public Form {
		fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
	}

	/**
	 * Read the form inside an element.
	 * @param parent the element
	 * @return the form, without fields when there is none
	 */
	public static Form in(Element parent) {
		Map<String, String> fields = new LinkedHashMap<>();
		Element form = parent.child("x", Ns.DATA_FORM).orElse(Element.of("x", Ns.DATA_FORM));
		for (Element field : form.children("field", Ns.DATA_FORM)) {
			field.attribute("var").ifPresent((name) -> fields.put(name, field.textOf("value", Ns.DATA_FORM)));
		}
		return new Form(form.attribute("type").orElse(""), fields);
	}

	public static Form of(String type, String formType) {
		return new Form(type, Map.of(FORM_TYPE, formType));
	}

	public Form with(String name, String value) {
		Map<String, String> changed = new LinkedHashMap<>(this.fields);
		changed.put(name, value);
		return new Form(this.type, changed);
	}

	public Element toElement() {
		Element form = Element.of("x", Ns.DATA_FORM).with("type", this.type);
		for (Map.Entry<String, String> field : this.fields.entrySet()) {
			form = form.with(Element.of("field", Ns.DATA_FORM)
				.with("var", field.getKey())
				.with("type", field.getKey().equals(FORM_TYPE) ? "hidden" : null)
				.with(Element.of("value", Ns.DATA_FORM).withText(field.getValue())));
		}
		return form;
	}

}
