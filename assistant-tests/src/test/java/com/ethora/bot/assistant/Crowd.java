package com.ethora.bot.assistant;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ai.Occasion;
import com.ethora.bot.ai.tool.ToolPolicy;
import com.ethora.bot.ai.tool.Trust;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnMessage;
import com.ethora.bot.boot.Bots;
import io.github.resilience4j.bulkhead.BulkheadRegistry;

import org.springframework.ai.chat.model.ToolContext;
import org.springframework.ai.tool.annotation.Tool;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import static org.awaitility.Awaitility.await;

/**
 * Many rooms with an assistant and somebody who asks it something in all of them at the
 * same time.
 */
final class Crowd implements AutoCloseable {

	private static final int ROUNDS = 100;

	private final ConfigurableApplicationContext context;

	private final List<Room> rooms;

	private int round;

	private Crowd(ConfigurableApplicationContext context) {
		this.context = context;
		this.rooms = context.getBean(Bots.class).get("asker").rooms();
	}

	/**
	 * Bring a crowd together.
	 * @param rooms in how many rooms
	 * @param properties what else is set
	 * @return the crowd, when everybody is there
	 */
	static Crowd gather(int rooms, String... properties) {
		String names = IntStream.range(0, rooms).mapToObj((room) -> "room" + room).collect(Collectors.joining(","));
		Crowd crowd = new Crowd(new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.properties(properties)
			.properties("ethora.sandbox.port=0", "ethora.sandbox.rooms=" + names, "ethora.bot.rooms=" + names,
					"logging.level.com.ethora.bot.room=warn", "ethora.bot.outbox.rate=1000/s",
					"ethora.bot.outbox.burst=200", "ethora.bot.manners.bots.hear=all",
					"ethora.bot.manners.bots.turns=" + ROUNDS, "ethora.bot.manners.bots.budget=" + ROUNDS * rooms,
					"ethora.bots.asker.jid=asker@sandbox.localhost", "ethora.bots.asker.password=x",
					"ethora.bots.helper.jid=helper@sandbox.localhost", "ethora.bots.helper.password=x",
					"ethora.bots.helper.identity.name=Helper", "ethora.bots.helper.assistant.enabled=true",
					"ethora.bot.assistant.model.max-concurrent=" + rooms)
			.run());
		await().atMost(Duration.ofMinutes(5)).until(crowd::isThere);
		return crowd;
	}

	private boolean isThere() {
		Bots bots = this.context.getBean(Bots.class);
		return Stream.of("asker", "helper").flatMap((bot) -> bots.get(bot).rooms().stream()).allMatch(Room::joined);
	}

	PatientModel model() {
		return this.context.getBean(PatientModel.class);
	}

	/** How many more questions the model could be asked at the same time. */
	int places() {
		return this.context.getBean(BulkheadRegistry.class)
			.bulkhead("patientModel")
			.getMetrics()
			.getAvailableConcurrentCalls();
	}

	/**
	 * Ask the same in all rooms.
	 * @return the question as each room has it, in the order in which they are asked
	 */
	List<String> ask() {
		this.round++;
		this.context.getBean(Answers.class).forget();
		this.rooms.forEach((room) -> room.send("@Helper " + question(room)));
		return this.rooms.stream().map(this::question).toList();
	}

	private String question(Room room) {
		return "Question %d of %s".formatted(this.round, room.name());
	}

	/** What was said in each room since it was asked, in the order of rooms. */
	List<Collection<Answer>> answers() {
		Answers answers = this.context.getBean(Answers.class);
		return this.rooms.stream().map((room) -> answers.in(room.name())).toList();
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * What the assistant has said in a room.
	 *
	 * @param text what
	 * @param time when, in nanoseconds
	 */
	record Answer(String text, long time) {
	}

	/** What the one who asks hears. */
	@BotController(bot = "asker")
	static class Answers {

		private final Map<String, Queue<Answer>> heard = new ConcurrentHashMap<>();

		@OnMessage
		void said(RoomMessage message) {
			this.heard.computeIfAbsent(message.room().requireLocal(), (room) -> new ConcurrentLinkedQueue<>())
				.add(new Answer(message.text(), System.nanoTime()));
		}

		Collection<Answer> in(String room) {
			return List.copyOf(this.heard.getOrDefault(room, new ConcurrentLinkedQueue<>()));
		}

		void forget() {
			this.heard.clear();
		}

	}

	/** Tells who uses it. */
	static class RoomTool {

		@Tool(name = "where", description = "Tells where we are")
		@ToolPolicy(trust = Trust.EVERYONE)
		String where(ToolContext context) {
			return "here in " + context.getContext().get(Occasion.ROOM);
		}

	}

	@SpringBootConfiguration
	@EnableAutoConfiguration
	static class Application {

		@Bean
		PatientModel patientModel() {
			return new PatientModel();
		}

		@Bean
		Answers answers() {
			return new Answers();
		}

		@Bean
		RoomTool roomTool() {
			return new RoomTool();
		}

	}

}
