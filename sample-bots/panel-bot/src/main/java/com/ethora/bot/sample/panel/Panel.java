package com.ethora.bot.sample.panel;

import com.ethora.bot.Bot;
import com.ethora.bot.Reply;
import com.ethora.bot.Room;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ThreadParent;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnMention;
import org.jspecify.annotations.Nullable;

/**
 * Two bots debate, each debate in a thread of its own. Who speaks names the other one,
 * which is how the other one gets the floor.
 */
@BotController
class Panel {

	private final Floor floor;

	Panel(Floor floor) {
		this.floor = floor;
	}

	/** One of the two has to begin: both hear what people say. */
	@OnCommand(value = "debate {topic...}", help = "Have us debate something", bot = "optimist")
	Reply debate(@Arg String topic, RoomMessage asked, Bot bot) {
		ThreadParent thread = ThreadParent.of(asked).orElseThrow();
		this.floor.open(asked.room(), thread);
		return Reply.text("“%s”, then. %s".formatted(topic, new Speech(1, Persona.of(bot)).text())).inThread(thread);
	}

	@OnMention
	@Nullable Reply answer(RoomMessage heard, Bot bot) {
		if (!heard.sender().bot()) {
			return Reply.text("Say `/debate` and what about, and hear us both.");
		}
		ThreadParent thread = heard.thread().orElse(null);
		Speech speech = Speech.after(heard.text(), Persona.of(bot)).orElse(null);
		if (thread == null || speech == null || !this.floor.belongsTo(heard.room(), thread)) {
			return null;
		}
		if (speech.last()) {
			this.floor.close(heard.room());
		}
		return Reply.text(speech.text()).inThread(thread);
	}

	@OnCommand(value = "enough", help = "Have us stop", bot = "optimist")
	String enough(Room room) {
		return this.floor.close(room.jid()) ? "Fine. To be continued!" : "But we did not say anything.";
	}

}
