package com.ethora.bot.handler

import com.ethora.bot.annotation.Arg
import com.ethora.bot.annotation.BotController
import com.ethora.bot.annotation.OnCommand
import com.ethora.bot.annotation.OnMessage
import java.time.LocalDate

/**
 * Handler methods in Kotlin that cannot work.
 */
@BotController
class WrongKotlinBot {

	@OnCommand("count")
	suspend fun count(): Int = 3

	@OnCommand("day {day?}")
	suspend fun day(@Arg day: LocalDate) = "$day"

	@OnMessage(observe = true)
	suspend fun look() = "looked"

}
