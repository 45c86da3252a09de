package com.ethora.bot.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.google.gson.Gson;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import org.yaml.snakeyaml.Yaml;

/**
 * Rendered manifests, each read by the model of its kind: an unknown field, a missing
 * required one or a wrong type is an error here.
 */
record Manifests(String text, List<Object> all) {

	private static final Map<String, Reader> READERS = Map.of("Deployment", V1Deployment::fromJson, "ConfigMap",
			V1ConfigMap::fromJson, "Secret", V1Secret::fromJson, "Service", V1Service::fromJson, "ServiceAccount",
			V1ServiceAccount::fromJson);

	static Manifests of(String text) {
		List<Object> all = new ArrayList<>();
		for (Object document : new Yaml().loadAll(text)) {
			if (document instanceof Map<?, ?> manifest) {
				all.add(read(manifest));
			}
		}
		return new Manifests(text, List.copyOf(all));
	}

	private static Object read(Map<?, ?> manifest) {
		Reader reader = READERS.get((String) manifest.get("kind"));
		if (reader == null) {
			throw new IllegalArgumentException("No model for a manifest of kind [%s]".formatted(manifest.get("kind")));
		}
		try {
			return reader.read(new Gson().toJson(manifest));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	<T> T the(Class<T> kind) {
		return this.all.stream().filter(kind::isInstance).map(kind::cast).reduce((one, other) -> {
			throw new IllegalStateException("More than one " + kind.getSimpleName());
		}).orElseThrow(() -> new IllegalStateException("No " + kind.getSimpleName()));
	}

	boolean has(Class<?> kind) {
		return this.all.stream().anyMatch(kind::isInstance);
	}

	V1PodSpec pod() {
		return the(V1Deployment.class).getSpec().getTemplate().getSpec();
	}

	V1Container container() {
		return pod().getContainers().get(0);
	}

	String applicationYaml() {
		return the(V1ConfigMap.class).getData().get("application.yml");
	}

	/** Read a value of the application's configuration. */
	Object property(String name) {
		Object value = new Yaml().load(applicationYaml());
		for (String key : name.split("\\.")) {
			value = (value instanceof Map<?, ?> map) ? map.get(key) : null;
		}
		return value;
	}

	/**
	 * Read JSON as one kind of manifest.
	 */
	@FunctionalInterface
	private interface Reader {

		Object read(String json) throws IOException;

	}

}
