import { plainText } from '../plain-text.ts';

// Turn, role and special tokens of the chat templates in use (ChatML, Llama, Mistral, Gemma, DeepSeek, Phi, Granite), and of fill-in-the-middle.
const TOKENS =
  /<(?=[|｜])|<(?=\/?(?:s|bos|eos|pad|unk|mask|think|tool_call|tool_response|start_of_turn|end_of_turn|fim_\w+|sys|start_of_role|end_of_role|end_of_text)>)|<(?=<\/?sys>>)|\[(?=\/?(?:inst|tool_calls|tool_results|available_tools|system_prompt)\])/gi;

/**
 * Text of a change, safe inside a prompt: control, bidirectional and invisible characters are visible, and what a chat
 * template would read as a token of its own (`<|im_start|>`, `[INST]`) is broken by a space. Line feeds stay where they are.
 */
export function promptText(text: string): string {
  return plainText(text).replace(TOKENS, (first) => `${first} `);
}
