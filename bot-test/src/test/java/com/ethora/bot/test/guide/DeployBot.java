package com.ethora.bot.test.guide;

import com.ethora.bot.Reply;
import com.ethora.bot.Sender;
import com.ethora.bot.annotation.Arg;
import com.ethora.bot.annotation.BotController;
import com.ethora.bot.annotation.OnCommand;
import com.ethora.bot.annotation.OnMessage;

@BotController
class DeployBot {

	@OnCommand("deploy {service} {stage}")
	Reply deploy(@Arg String service, @Arg String stage) {
		return Reply.text("Deploy %s to %s?".formatted(service, stage)).quickReplies("yes", "no");
	}

	@OnMessage(pattern = "yes")
	String yes(Sender who) {
		return "Done, %s.".formatted(who.displayName());
	}

}
