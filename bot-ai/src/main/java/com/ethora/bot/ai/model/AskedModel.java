package com.ethora.bot.ai.model;

import org.springframework.ai.chat.model.ChatModel;

/**
 * A model that is asked.
 *
 * @param name by which it is known: all who ask it share what protects it
 * @param model the model
 */
public record AskedModel(String name, ChatModel model) {
}
