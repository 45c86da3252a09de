package com.ethora.bot.test.assistant;

import com.ethora.bot.Jid;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.ai.AssistantListener;
import com.ethora.bot.ai.attention.RespondTo;
import com.ethora.bot.ai.media.MediaCapability;
import com.ethora.bot.ai.media.MediaSettings;
import com.ethora.bot.test.BotTester;
import com.ethora.bot.test.RoomTester;
import com.ethora.bot.test.ScriptedAnswer;
import com.ethora.bot.test.ScriptedChatModel;
import org.junit.jupiter.api.Test;

import org.springframework.ai.content.Media;
import org.springframework.util.MimeTypeUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What an assistant does about pictures. On this stage there is nothing to be had at
 * their addresses, and nothing can be uploaded.
 */
class PictureTests {

	private static final MediaSettings SETTINGS = new MediaSettings(true, 1_000, 4, 3);

	@Test
	void isAskedByAPictureAlone() {
		ScriptedChatModel model = ScriptedChatModel.saying("A cat?");
		try (BotTester tester = helper(model, RespondTo.ALL)) {
			RoomTester lobby = tester.room("lobby");
			lobby.as("alice").uploads("cat.png", "image/png");
			assertThat(lobby).answered("A cat?");
		}
		assertThat(model.lastPrompt().getUserMessage().getText()).contains("[shows a file: \"cat.png\" (image/png)]",
				"[File 1 cannot be looked at: it could not be read");
	}

	@Test
	void isAskedByAPictureInARoomOfTwo() {
		try (BotTester tester = helper(ScriptedChatModel.saying("A cat?"), RespondTo.MENTION)) {
			Jid room = tester.bot().oneToOne(new Jid("alice", tester.bot().jid().domain(), null));
			RoomTester alone = tester.room(room.toString());
			alone.as("alice").uploads("cat.png", "image/png");
			assertThat(alone).answered("A cat?");
		}
	}

	@Test
	void isAskedByNobodyWhoShowsOthersAPicture() {
		try (BotTester tester = helper(ScriptedChatModel.saying(), RespondTo.MENTION)) {
			RoomTester lobby = tester.room("lobby");
			lobby.as("alice").uploads("cat.png", "image/png");
			assertThat(lobby).hasNoReply();
		}
	}

	@Test
	void looksForThePictureThatAQuestionIsAbout() {
		ScriptedChatModel model = ScriptedChatModel.saying("A cat.");
		try (BotTester tester = helper(model, RespondTo.MENTION)) {
			RoomTester lobby = tester.room("lobby");
			lobby.as("bob").uploads("cat.png", "image/png");
			lobby.as("alice").says("@Helper what is on it?");
			assertThat(lobby).answered("A cat.");
		}
		assertThat(model.lastPrompt().getUserMessage().getText())
			.contains("[File 1, shown before, cannot be looked at");
	}

	@Test
	void looksAtNoPictureThatWasDeleted() {
		ScriptedChatModel model = ScriptedChatModel.saying("Nothing.");
		try (BotTester tester = helper(model, RespondTo.MENTION)) {
			RoomTester lobby = tester.room("lobby");
			RoomMessage picture = lobby.as("bob").uploads("cat.png", "image/png");
			lobby.as("bob").deletes(picture);
			lobby.as("alice").says("@Helper what is on it?");
		}
		assertThat(model.lastPrompt().getUserMessage().getText()).doesNotContain("File 1");
	}

	@Test
	void losesNoWordsWithAPictureThatCannotBeUploaded() {
		Media drawing = Media.builder()
			.mimeType(MimeTypeUtils.IMAGE_PNG)
			.data(new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' })
			.build();
		try (BotTester tester = helper(ScriptedChatModel.playing(ScriptedAnswer.text("Here you are.").media(drawing)),
				RespondTo.MENTION)) {
			RoomTester lobby = tester.room("lobby");
			lobby.as("alice").says("@Helper draw a cat");
			assertThat(lobby).answered("Here you are.");
		}
	}

	private static BotTester helper(ScriptedChatModel model, RespondTo respondTo) {
		return AssistantStage.helper(model, respondTo, new MediaCapability((bot) -> SETTINGS, AssistantListener.NONE));
	}

}
