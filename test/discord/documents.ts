/** Made up for the tests of the screens. */
export const ferryDocuments = {
  'ferry.en.txt': [
    'The ferry to Skarholm leaves at nine. In winter it leaves at ten, and only when the harbour is free of ice.',
    'Captain Ines Dahl has run the ferry since 1998. She led the crew that saved the lighthouse keeper.',
    'Bicycles travel free of charge on the ferry.',
    'A ticket for the ferry costs 45 crowns.',
  ],
  'ferry.bn.txt': [
    'স্কারহোমের ফেরি নয়টায় ছাড়ে। শীতকালে দশটায় ছাড়ে।',
    'ক্যাপ্টেন ইনেস ডাল ১৯৯৮ সাল থেকে ফেরি চালান।',
    'ফেরিতে সাইকেল বিনা ভাড়ায় যায়।',
    'ফেরির টিকিটের দাম ৪৫ ক্রাউন।',
  ],
  'harbour.en.pdf': ['The harbour office opens at eight.'],
} as const;
