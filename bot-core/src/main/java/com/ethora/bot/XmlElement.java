package com.ethora.bot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An XML element. Immutable: methods return a changed copy.
 *
 * @param name its name, without a prefix
 * @param namespace its namespace, empty if there is none
 * @param attributes its attributes, those that have no prefix
 * @param children the elements inside
 * @param text the text directly inside
 */
public record XmlElement(String name, String namespace, Map<String, String> attributes, List<XmlElement> children,
		String text) {

	private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");

	public XmlElement {
		check(name);
		attributes.keySet().forEach(XmlElement::check);
		attributes = Map.copyOf(attributes);
		children = List.copyOf(children);
	}

	/**
	 * An element with nothing in it.
	 * @param name its name
	 * @param namespace its namespace
	 * @return the element
	 */
	public static XmlElement of(String name, String namespace) {
		return new XmlElement(name, namespace, Map.of(), List.of(), "");
	}

	/**
	 * Return the value of an attribute.
	 * @param name the name of the attribute
	 * @return its value
	 */
	public @Nullable String attribute(String name) {
		return this.attributes.get(name);
	}

	/**
	 * Find an element inside, in the same namespace.
	 * @param name its name
	 * @return the first of that name
	 */
	public Optional<XmlElement> child(String name) {
		return child(name, this.namespace);
	}

	/**
	 * Find an element inside.
	 * @param name its name
	 * @param namespace its namespace
	 * @return the first of that name and namespace
	 */
	public Optional<XmlElement> child(String name, String namespace) {
		return this.children.stream()
			.filter((child) -> child.name.equals(name) && child.namespace.equals(namespace))
			.findFirst();
	}

	/**
	 * Return the same element with an attribute.
	 * @param name the name of the attribute
	 * @param value its value
	 * @return the changed element
	 */
	public XmlElement with(String name, String value) {
		Map<String, String> changed = new LinkedHashMap<>(this.attributes);
		changed.put(name, value);
		return new XmlElement(this.name, this.namespace, changed, this.children, this.text);
	}

	/**
	 * Return the same element with one more inside.
	 * @param child the element to put in
	 * @return the changed element
	 */
	public XmlElement with(XmlElement child) {
		List<XmlElement> changed = new ArrayList<>(this.children);
		changed.add(child);
		return new XmlElement(this.name, this.namespace, this.attributes, changed, this.text);
	}

	/**
	 * Return the same element with another text.
	 * @param text the text, not escaped
	 * @return the changed element
	 */
	public XmlElement withText(String text) {
		return new XmlElement(this.name, this.namespace, this.attributes, this.children, text);
	}

	private static void check(String name) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("'%s' is no name in XML".formatted(name));
		}
	}

	/** Without what is in it: an element may end up in a log. */
	@Override
	public String toString() {
		return "<%s xmlns='%s'>".formatted(this.name, this.namespace);
	}

}
