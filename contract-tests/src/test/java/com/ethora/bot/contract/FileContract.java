package com.ethora.bot.contract;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;

import com.ethora.bot.Attachment;
import com.ethora.bot.Attachment.Detail;
import com.ethora.bot.BotException;
import com.ethora.bot.BotFiles;
import com.ethora.bot.FileContent;
import com.ethora.bot.Jid;
import com.ethora.bot.PermissionException;
import com.ethora.bot.Reply;
import com.ethora.bot.RoomMessage;
import com.ethora.bot.UnsupportedFeatureException;
import com.ethora.bot.contract.client.PlainClient;
import com.ethora.bot.file.FileException;
import org.junit.jupiter.api.Test;

import static com.ethora.bot.contract.BotLink.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * How files go up to where the server keeps them, into messages, and down again.
 */
interface FileContract extends Contract {

	byte[] PICTURE = { (byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xff };

	@Test
	default void keepsFilesOnTheServerAndReadsThem() {
		EngineBot bot = stage().newEngine(stage().address(), stage().newRoom()).start();
		BotFiles files = bot.engine().files();

		Attachment kept = await(files.upload(new FileContent("ch\u00e4rt <1> & \"2\".png", "image/png", PICTURE)));

		assertThat(kept.location()).startsWith("http");
		assertThat(kept.details()).containsEntry(Detail.SIZE, "8").containsKeys(Detail.PREVIEW, Detail.FILE_NAME);
		FileContent read = await(files.download(kept, PICTURE.length));
		assertThat(read.bytes()).isEqualTo(PICTURE);
		assertThat(read.mimeType()).isEqualTo("image/png");
		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> files.download(kept, 7).get())
			.withCauseInstanceOf(FileException.class)
			.withMessageContaining("more than 7 bytes");
	}

	@Test
	default void saysTwoFilesInOneMessageThatOthersCanRead() {
		Jid room = stage().newRoom();
		PlainClient person = stage().newPerson();
		person.join(room);
		EngineBot bot = stage().newEngine(stage().address(), room).start();
		EngineBot other = stage().newEngine(stage().address(), room).start();
		BotFiles files = bot.engine().files();
		FileContent text = new FileContent("notes.txt", "text/plain", "héllo".getBytes(StandardCharsets.UTF_8));

		Attachment first = await(files.upload(room, new FileContent("a.png", "image/png", PICTURE)));
		Attachment second = await(files.upload(room, text));
		await(bot.room(room).send(Reply.files(first, second)));

		RoomMessage seen = other.room(room)
			.history()
			.latest(5)
			.stream()
			.filter((message) -> !message.attachments().isEmpty())
			.findFirst()
			.orElseThrow();
		assertThat(seen.attachments()).extracting(Attachment::location)
			.containsExactly(first.location(), second.location());
		List<Attachment> named = seen.attachments();
		assertThat(named.get(0).detail(Detail.SIZE)).contains("8");
		assertThat(await(other.engine().files().download(named.get(0), 100)).bytes()).isEqualTo(PICTURE);
		assertThat(await(other.engine().files().download(named.get(1), 100)).bytes()).isEqualTo(text.bytes());
	}

	@Test
	default void saysThatAFileIsTooLarge() {
		EngineBot bot = stage().newEngine(stage().address(), stage().newRoom()).start();
		FileContent large = new FileContent("large.bin", "application/octet-stream", new byte[10 * 1024 * 1024 + 1]);

		assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> bot.engine().files().upload(large).get())
			.withMessageContaining("does not take the file")
			.havingCause()
			.isInstanceOf(BotException.class)
			.isNotInstanceOfAny(PermissionException.class, UnsupportedFeatureException.class);
	}

}
