package com.ethora.bot.handler

import com.ethora.bot.Reply
import com.ethora.bot.Sender
import com.ethora.bot.annotation.Arg
import com.ethora.bot.annotation.BotController
import com.ethora.bot.annotation.OnCommand
import com.ethora.bot.annotation.OnDirectMessage
import com.ethora.bot.annotation.OnMessage
import jakarta.validation.constraints.Size
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flowOf
import org.springframework.messaging.handler.annotation.Header
import org.springframework.messaging.handler.annotation.MessageExceptionHandler
import java.io.IOException
import java.time.LocalDate

/**
 * Handler methods in Kotlin, those that suspend and those that do not.
 */
@BotController
class KotlinBot {

	val noted = mutableListOf<String>()

	@OnCommand("weather {city}")
	suspend fun weather(@Arg city: String, who: Sender): String {
		delay(1)
		return "${who.displayName()}: sun in $city"
	}

	@OnCommand("book {room} {day?}")
	suspend fun book(@Arg room: String, @Arg day: LocalDate?): String {
		delay(1)
		return "$room on ${day ?: "some day"}"
	}

	@OnCommand("lend {thing} {days?}")
	fun lend(@Arg thing: String, @Arg days: Int = 3) = "$thing for $days days"

	@OnCommand("note {text...}")
	suspend fun note(@Arg text: String) {
		delay(1)
		noted += text
	}

	@OnCommand("card")
	suspend fun card(): Reply {
		delay(1)
		return Reply.text("Card").quickReplies("more")
	}

	@OnCommand("maybe")
	suspend fun maybe(): String? {
		delay(1)
		return null
	}

	@OnCommand("list")
	suspend fun list(): List<String> {
		delay(1)
		return listOf("one", "two")
	}

	@OnCommand("poem")
	fun poem(): Flow<String> = flowOf("Roses ", "are ", "red")

	@OnCommand("slow poem")
	suspend fun slowPoem(): Flow<String> {
		delay(1)
		return flowOf("Violets ", "are ", "blue")
	}

	@OnCommand("plain {word}")
	fun plain(@Arg word: String) = "plain $word"

	@OnCommand("borrow {thing} {days?}")
	suspend fun borrow(@Arg thing: String, @Arg days: Int = 4): String {
		delay(1)
		return "$thing for $days days"
	}

	@OnCommand("price {thing} {money?}")
	fun price(@Arg thing: String, @Arg money: String?) = "$thing for ${money ?: "nothing"}"

	@OnCommand("name {word}")
	suspend fun name(@Arg @Size(max = 3) word: String): String {
		delay(1)
		return "named $word"
	}

	@OnCommand("fail {kind}")
	suspend fun fail(@Arg kind: String): String {
		delay(1)
		throw if (kind == "state") IllegalStateException("on purpose") else IOException("on purpose")
	}

	@OnMessage(pattern = "break .*")
	fun breakDown(who: Sender, @Header(required = false) topic: String = "no topic"): String =
		throw IOException("${who.nick()} $topic")

	@MessageExceptionHandler
	suspend fun failed(ex: IllegalStateException): String {
		delay(1)
		return "failed ${ex.message}"
	}

	@MessageExceptionHandler
	fun broken(ex: IOException) = "broken ${ex.message}"

	@OnDirectMessage
	suspend fun privately(): String {
		delay(1)
		return "psst"
	}

	@OnMessage(observe = true)
	suspend fun look(who: Sender) {
		delay(1)
		noted += "seen ${who.nick()}"
	}

}
