package com.ethora.bot.handler;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import com.ethora.bot.Reply;

import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ResolvableType;

/**
 * Which types a handler method may return: texts and replies, one or many, now or later.
 */
final class ReturnType {

	private ReturnType() {
	}

	static boolean understood(MethodParameter returned) {
		ResolvableType type = ResolvableType.forMethodParameter(returned);
		return nothing(type) || understood(type);
	}

	private static boolean understood(ResolvableType type) {
		if (says(type)) {
			return true;
		}
		Class<?> raw = type.toClass();
		ReactiveAdapter reactive = Reactive.adapter(raw);
		if (reactive != null) {
			return reactive.isNoValue() || later(type.getGeneric(), reactive.isMultiValue());
		}
		if (CompletionStage.class.isAssignableFrom(raw)) {
			return later(type.as(CompletionStage.class).getGeneric(), false);
		}
		if (Optional.class == raw) {
			return says(type.getGeneric());
		}
		return many(type, raw);
	}

	/** What comes later may be nothing, or many at once unless they come one by one. */
	private static boolean later(ResolvableType content, boolean many) {
		return nothing(content) || says(content) || (!many && many(content, content.toClass()));
	}

	private static boolean many(ResolvableType type, Class<?> raw) {
		if (raw.isArray()) {
			return says(type.getComponentType());
		}
		if (Iterable.class.isAssignableFrom(raw)) {
			return says(type.as(Iterable.class).getGeneric());
		}
		return Stream.class.isAssignableFrom(raw) && says(type.as(Stream.class).getGeneric());
	}

	private static boolean says(ResolvableType type) {
		Class<?> raw = type.toClass();
		return CharSequence.class.isAssignableFrom(raw) || raw == Reply.class;
	}

	private static boolean nothing(ResolvableType type) {
		Class<?> raw = type.toClass();
		return raw == void.class || raw == Void.class || KotlinMethods.isUnit(raw);
	}

}
