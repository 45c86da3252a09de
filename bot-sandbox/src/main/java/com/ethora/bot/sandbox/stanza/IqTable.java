package com.ethora.bot.sandbox.stanza;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.ethora.bot.sandbox.xml.Element;

/**
 * The queries one address understands, by name and namespace of their payload.
 */
public final class IqTable {

	private final Map<String, IqHandler> handlers = new HashMap<>();

	private final Set<String> namespaces = new TreeSet<>();

	public IqTable get(String name, String namespace, IqHandler handler) {
		return put("get", name, namespace, handler);
	}

	public IqTable set(String name, String namespace, IqHandler handler) {
		return put("set", name, namespace, handler);
	}

	/**
	 * The namespaces understood, for service discovery.
	 * @return the namespaces in order
	 */
	public Set<String> namespaces() {
		return this.namespaces;
	}

	/**
	 * Answer a query.
	 * @param iq the query
	 * @throws StanzaException with {@code service-unavailable} when it is not understood
	 */
	public void handle(Iq iq) {
		Element payload = iq.payload();
		IqHandler handler = this.handlers.get(key(iq.isSet() ? "set" : "get", payload.name(), payload.namespace()));
		if (handler == null) {
			throw new StanzaException(Condition.SERVICE_UNAVAILABLE);
		}
		handler.handle(iq);
	}

	private IqTable put(String type, String name, String namespace, IqHandler handler) {
		this.handlers.put(key(type, name, namespace), handler);
		this.namespaces.add(namespace);
		return this;
	}

	private static String key(String type, String name, String namespace) {
		return type + " {" + namespace + "}" + name;
	}

}
