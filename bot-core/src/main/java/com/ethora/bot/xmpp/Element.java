package com.ethora.bot.xmpp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An XML element as it arrived.
 *
 * @param name the name without a prefix
 * @param namespace the namespace, empty if there is none
 * @param attributes the attributes that have no prefix, by their names, and
 * {@code xml:lang}
 * @param children the elements inside
 * @param text the text directly inside
 */
record Element(String name, String namespace, Map<String, String> attributes, List<Element> children, String text) {

	/** The language of what is inside. */
	static final String LANGUAGE = "xml:lang";

	boolean is(String name, String namespace) {
		return this.name.equals(name) && this.namespace.equals(namespace);
	}

	@Nullable String attribute(String name) {
		return this.attributes.get(name);
	}

	boolean has(String name, String namespace) {
		return child(name, namespace).isPresent();
	}

	/**
	 * Whether there is a child of this name in whatever namespace: some of Ethora's
	 * elements come in several.
	 */
	boolean has(String name) {
		return child(name).isPresent();
	}

	Optional<Element> child(String name) {
		return this.children.stream().filter((child) -> child.name.equals(name)).findFirst();
	}

	Optional<Element> child(String name, String namespace) {
		return children(name, namespace).findFirst();
	}

	Stream<Element> children(String name, String namespace) {
		return this.children.stream().filter((child) -> child.is(name, namespace));
	}

	/** Without the texts: an element may end up in a log. */
	@Override
	public String toString() {
		return "<%s xmlns='%s'>".formatted(this.name, this.namespace);
	}

}
