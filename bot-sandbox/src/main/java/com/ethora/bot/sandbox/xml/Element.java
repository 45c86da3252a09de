package com.ethora.bot.sandbox.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * An immutable XML element. Attributes without a namespace go by their name, those of the
 * XML namespace by {@code xml:name}, all others by {@code {namespace}name}.
 *
 * @param name local name
 * @param namespace namespace, never empty for what was read
 * @param attributes attributes in their order
 * @param nodes child elements and texts in their order
 */
public record Element(String name, String namespace, Map<String, String> attributes, List<Node> nodes) implements Node {

	public Element {
		attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
		nodes = List.copyOf(nodes);
	}

	public static Element of(String name, String namespace) {
		return new Element(name, namespace, Map.of(), List.of());
	}

	public boolean is(String name, String namespace) {
		return this.name.equals(name) && this.namespace.equals(namespace);
	}

	public Optional<String> attribute(String name) {
		return Optional.ofNullable(this.attributes.get(name));
	}

	public List<Element> children() {
		return this.nodes.stream().filter(Element.class::isInstance).map(Element.class::cast).toList();
	}

	public List<Element> children(String name, String namespace) {
		return children().stream().filter((child) -> child.is(name, namespace)).toList();
	}

	public Optional<Element> child(String name, String namespace) {
		return children().stream().filter((child) -> child.is(name, namespace)).findFirst();
	}

	public boolean has(String name, String namespace) {
		return child(name, namespace).isPresent();
	}

	/**
	 * The text directly inside this element.
	 * @return the text, empty when there is none
	 */
	public String text() {
		StringBuilder text = new StringBuilder();
		for (Node node : this.nodes) {
			if (node instanceof Text piece) {
				text.append(piece.value());
			}
		}
		return text.toString();
	}

	/**
	 * The text of a child.
	 * @param name the child's name
	 * @param namespace the child's namespace
	 * @return its text, empty when there is no such child
	 */
	public String textOf(String name, String namespace) {
		return child(name, namespace).map(Element::text).orElse("");
	}

	/**
	 * This element with an attribute set, or removed.
	 * @param name the attribute
	 * @param value its value, {@code null} to remove it
	 * @return the changed copy
	 */
	public Element with(String name, @Nullable String value) {
		Map<String, String> changed = new LinkedHashMap<>(this.attributes);
		if (value != null) {
			changed.put(name, value);
		}
		else {
			changed.remove(name);
		}
		return new Element(this.name, this.namespace, changed, this.nodes);
	}

	public Element with(Node child) {
		List<Node> changed = new ArrayList<>(this.nodes);
		changed.add(child);
		return new Element(this.name, this.namespace, this.attributes, changed);
	}

	public Element with(List<? extends Node> children) {
		List<Node> changed = new ArrayList<>(this.nodes);
		changed.addAll(children);
		return new Element(this.name, this.namespace, this.attributes, changed);
	}

	public Element withFirst(List<? extends Node> children) {
		List<Node> changed = new ArrayList<>(children);
		changed.addAll(this.nodes);
		return new Element(this.name, this.namespace, this.attributes, changed);
	}

	public Element withText(String text) {
		return with(new Text(text));
	}

	public Element withNodes(List<? extends Node> nodes) {
		return new Element(this.name, this.namespace, this.attributes, List.copyOf(nodes));
	}

	/**
	 * This element without some of its child elements.
	 * @param unwanted the children to leave out
	 * @return the changed copy
	 */
	public Element without(Predicate<Element> unwanted) {
		return withNodes(this.nodes.stream()
			.filter((node) -> !(node instanceof Element child && unwanted.test(child)))
			.toList());
	}

	@Override
	public String toString() {
		return ElementWriter.write(this);
	}

}
