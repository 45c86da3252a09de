package com.ethora.bot.handler;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

import com.ethora.bot.BotException;
import com.ethora.bot.Reply;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapter;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.invocation.HandlerMethodReturnValueHandler;

/**
 * Makes replies of what a method returns, and waits for what comes later: a worker may
 * block, and a turn lasts as long as its answer does.
 */
final class ReplyReturnValueHandler implements HandlerMethodReturnValueHandler {

	@Override
	public boolean supportsReturnType(MethodParameter returnType) {
		return ReturnType.understood(returnType);
	}

	@Override
	public void handleReturnValue(@Nullable Object value, MethodParameter returnType, Message<?> message) {
		say(value, TurnHeaders.voice(message));
	}

	static void say(@Nullable Object value, Voice voice) {
		if (value instanceof Reply reply) {
			voice.reply(reply);
		}
		else if (value instanceof CharSequence text) {
			if (!text.toString().isBlank()) {
				voice.reply(Reply.text(text.toString()));
			}
		}
		else if (value instanceof Optional<?> maybe) {
			say(maybe.orElse(null), voice);
		}
		else if (value instanceof CompletionStage<?> later) {
			say(result(later), voice);
		}
		else if (value != null) {
			sayAll(value, voice);
		}
	}

	private static void sayAll(Object value, Voice voice) {
		ReactiveAdapter reactive = Reactive.adapter(value.getClass());
		if (reactive != null) {
			try (Stream<Object> values = Reactive.values(reactive, value)) {
				if (reactive.isMultiValue()) {
					sayAsItComes(values.iterator(), voice);
				}
				else {
					values.forEachOrdered((only) -> say(only, voice));
				}
			}
		}
		else if (value instanceof Stream<?> values) {
			try (values) {
				values.forEachOrdered((each) -> say(each, voice));
			}
		}
		else if (value instanceof Iterable<?> values) {
			values.forEach((each) -> say(each, voice));
		}
		else if (value instanceof Object[] values) {
			Stream.of(values).forEachOrdered((each) -> say(each, voice));
		}
	}

	/** Texts that come by and by are one answer that grows, replies are one each. */
	private static void sayAsItComes(Iterator<Object> values, Voice voice) {
		StringBuilder text = new StringBuilder();
		Voice.Growth growing = null;
		while (values.hasNext()) {
			Object value = values.next();
			if (value instanceof CharSequence more) {
				text.append(more);
				growing = (growing != null) ? growing : voice.grow();
				if (!text.toString().isBlank()) {
					growing.show(text.toString());
				}
			}
			else {
				say(value, voice);
			}
		}
		if (growing != null && !text.toString().isBlank()) {
			growing.finish(text.toString());
		}
	}

	private static @Nullable Object result(CompletionStage<?> later) {
		try {
			return later.toCompletableFuture().join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new BotException("What a handler promised failed", ex.getCause());
		}
	}

}
