package com.ethora.bot.boot.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.ethora.bot.Bot;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.boot.Bots;
import com.ethora.bot.handler.Said;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.messaging.handler.annotation.SendTo;

/**
 * Says what a method returns in some rooms.
 *
 * @param bots who says it, looked up when there is something to say
 */
record ScheduledPost(ObjectProvider<Bots> bots) implements MethodInterceptor {

	private static final Logger logger = LoggerFactory.getLogger(ScheduledPost.class);

	@Override
	public @Nullable Object invoke(MethodInvocation call) throws Throwable {
		Object returned = call.proceed();
		SendTo rooms = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), SendTo.class);
		if (returned != null && rooms != null) {
			List<Reply> replies = new ArrayList<>();
			Said.by(returned, replies::add);
			Stream.of(rooms.value()).map(this::room).forEach((room) -> replies.forEach((reply) -> post(room, reply)));
		}
		return returned;
	}

	private static void post(Room room, Reply reply) {
		room.send(reply).whenComplete((delivery, error) -> {
			if (error != null) {
				logger.warn("What was to be said by the clock in {} was not: {}", room.jid(), error.getMessage());
			}
		});
	}

	/** Written as a room, or as {@code bot/room} where several bots are in it. */
	private Room room(String name) {
		int slash = name.indexOf('/');
		Bots all = this.bots.getObject();
		if (slash > 0) {
			return all.get(name.substring(0, slash)).room(name.substring(slash + 1));
		}
		List<Room> rooms = new ArrayList<>();
		for (Bot bot : all) {
			bot.rooms()
				.stream()
				.filter((room) -> room.name().equals(name) || room.jid().toString().equals(name))
				.forEach(rooms::add);
		}
		if (rooms.size() != 1) {
			throw new IllegalStateException(rooms.isEmpty() ? "'%s' is no room of any bot".formatted(name)
					: "Several bots are in '%s': write @SendTo(\"bot/%s\")".formatted(name, name));
		}
		return rooms.get(0);
	}

}
